package org.faceauth.authenticator.login;

/** A setting of an execution is out of range: there is no face login with it. */
final class FaceLoginConfigException extends RuntimeException {
    private final String setting;

    FaceLoginConfigException(FaceSetting setting, String value, String range) {
        super(setting.key + " is '" + value + "', but must be " + range);
        this.setting = setting.key;
    }

    String setting() {
        return setting;
    }
}
