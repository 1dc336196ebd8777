package org.faceauth.authenticator.login;

import org.keycloak.models.UserModel;

/** How a try ended. All of these are expected; faults are exceptions. */
sealed interface LoginOutcome {

    /** What it is mapped by. */
    Code code();

    /** For the audit: why, as a stable name; never a name of a person. */
    String reason();

    enum Code {
        RECOGNISED,
        NO_MATCH,
        NOT_LIVE,
        CHALLENGE_FAILED,
        EXPIRED,
        UNFINISHED,
        ACCOUNT_CLOSED,
        TOO_MANY_TRIES,
        UNAVAILABLE,
        MISCONFIGURED
    }

    /**
     * One person, alive, beyond doubt.
     *
     * @param user who
     * @param credentialId of the template that matched
     * @param confidence 0..1
     */
    record Recognised(UserModel user, String credentialId, double confidence) implements LoginOutcome {
        @Override
        public Code code() {
            return Code.RECOGNISED;
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * Everything else.
     *
     * @param code what happened
     * @param reason for the audit
     */
    record Refused(Code code, String reason) implements LoginOutcome {
        public Refused {
            if (code == Code.RECOGNISED) {
                throw new IllegalArgumentException("a recognition is not a refusal");
            }
        }
    }
}
