package org.faceauth.authenticator.enrol;

import org.faceauth.authenticator.inference.EngineInfo;
import org.faceauth.authenticator.match.Calibration;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/** The settings that hold in a realm now. */
final class EnrolSettings {
    private static final Logger LOG = Logger.getLogger(EnrolSettings.class);

    private EnrolSettings() {}

    /** What the administrator set; the defaults where that can't be read, which an import may bring about. */
    static EnrolConfig of(RealmModel realm) {
        try {
            return EnrolSetting.read(realm.getRequiredActionConfigByAlias(EnrolFaceFactory.ID));
        } catch (IllegalArgumentException e) {
            LOG.errorf("realm %s: %s of %s; the defaults hold", realm.getName(), e.getMessage(), EnrolFaceFactory.ID);
            return EnrolConfig.DEFAULT;
        }
    }

    static Calibration calibration(EngineInfo engine) {
        return new Calibration(engine.calibration().points().stream()
                .map(point -> new Calibration.Point(point.cosine(), point.log10Fmr()))
                .toList());
    }
}
