package org.faceauth.bench;

import java.util.Optional;
import org.faceauth.authenticator.match.Calibration;
import org.faceauth.authenticator.match.MatchPolicy;
import org.faceauth.authenticator.match.Matcher;
import org.faceauth.inference.EngineInfo;

/**
 * The settings with which the login is shipped ({@code docs/protocol.md}, "Execution settings") on an engine's
 * calibration.
 *
 * @param calibration of the engine
 * @param policy as shipped
 */
record OperatingPoint(Calibration calibration, MatchPolicy policy) {
    private static final MatchPolicy SHIPPED = new MatchPolicy(0.60, 0.001, 0.05);
    private static final int HALVINGS = 50;

    /** Empty where the engine's embedding was never calibrated: it decides no login. */
    static Optional<OperatingPoint> of(EngineInfo info) {
        if (info.calibration().points().size() < 2) {
            return Optional.empty();
        }
        Calibration calibration = new Calibration(info.calibration().points().stream()
                .map(point -> new Calibration.Point(point.cosine(), point.log10Fmr()))
                .toList());
        return Optional.of(new OperatingPoint(calibration, SHIPPED));
    }

    Matcher matcher() {
        return new Matcher(calibration, policy);
    }

    /** The lowest cosine that verifies a person; 1 where none does. */
    double cosine() {
        double below = -1;
        double enough = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + enough) / 2;
            if (calibration.confidence(middle) >= policy.recognitionConfidence()) {
                enough = middle;
            } else {
                below = middle;
            }
        }
        return enough;
    }
}
