package org.faceauth.authenticator.inference;

import java.util.List;
import org.faceauth.authenticator.inference.EngineInfo.Calibration;
import org.faceauth.authenticator.inference.EngineInfo.CalibrationPoint;

/** Reads {@code GET /v1/info}. */
final class EngineInfoAnswer {
    private static final int MAX_DIMENSION = 8192;
    private static final double MIN_LOG10 = -100;

    private EngineInfoAnswer() {}

    static EngineInfo read(byte[] body) {
        StrictJson json = StrictJson.parse(body);
        return new EngineInfo(
                json.text("profile"),
                json.text("device"),
                json.text("embeddingId"),
                json.integer("embeddingDimension", 1, MAX_DIMENSION),
                calibration(json.object("calibration")),
                json.flag("antiSpoof"),
                json.flag("eyeOpenness"),
                json.flag("demonstration"));
    }

    private static Calibration calibration(StrictJson json) {
        List<CalibrationPoint> points = json.objects("points").stream()
                .map(point -> new CalibrationPoint(
                        point.number("cosine", -1, 1),
                        point.number("log10Fmr", MIN_LOG10, 0),
                        point.flag("extrapolated")))
                .toList();
        if (points.size() < 2 || !rises(points)) {
            throw json.wrong("points");
        }
        return new Calibration(points, json.integer("comparisons", 0, Integer.MAX_VALUE));
    }

    private static boolean rises(List<CalibrationPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            CalibrationPoint before = points.get(i - 1);
            CalibrationPoint after = points.get(i);
            if (after.cosine() <= before.cosine() || after.log10Fmr() > before.log10Fmr()) {
                return false;
            }
        }
        return true;
    }
}
