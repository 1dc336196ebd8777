package org.faceauth.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The pages of {@code docs/protocol.md} with models as the server fills them. */
final class Pages {
    private Pages() {}

    /**
     * @param name says which case it is
     * @param template without {@code .ftl}
     * @param face the model
     */
    record Page(String name, String template, Map<String, ?> face) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Page> all() {
        Map<String, Object> emergency = Map.of("id", "d0", "name", "Emergency");
        return List.of(
                new Page("department", "face-department", departments(3)),
                new Page("department-many", "face-department", departments(9)),
                new Page("department-none", "face-department", departments(0)),
                new Page("capture", "face-capture", capture("identify", Map.of("department", emergency))),
                new Page("capture-verify", "face-capture", capture("verify", Map.of())),
                new Page(
                        "capture-again",
                        "face-capture",
                        capture("identify", Map.of("department", emergency, "error", "face.error.no-match"))),
                new Page("consent", "face-consent", consent(false)),
                new Page("consent-application", "face-consent", consent(true)),
                new Page("enrol", "face-enrol", capture("enrol", Map.of("captures", 6, "applicationInitiated", false))),
                new Page(
                        "enrol-again",
                        "face-enrol",
                        capture(
                                "enrol",
                                Map.of("captures", 6, "applicationInitiated", true, "error", "face.error.duplicate"))),
                new Page("enrolled", "face-enrolled", Map.of("captures", 6)));
    }

    private static Map<String, ?> departments(int count) {
        return Map.of(
                "departments",
                IntStream.range(0, count)
                        .mapToObj(i -> Map.of("id", "d" + i, "name", NAMES.get(i)))
                        .toList(),
                "demonstration",
                false);
    }

    private static final List<String> NAMES = List.of(
            "Emergency",
            "Intensive care",
            "Pharmacy",
            "Maternity",
            "Oncology",
            "Radiology",
            "Surgery <1> & recovery",
            "Cardiology",
            "Paediatrics");

    private static Map<String, ?> capture(String mode, Map<String, ?> more) {
        Map<String, Object> face = new HashMap<>(Map.of(
                "mode",
                mode,
                "framesUrl",
                "/realms/hospital/face/frames?client_id=c&tab_id=t",
                "challenge",
                "bm9uY2U",
                "expiresInSeconds",
                20,
                "maxFrameBytes",
                524_288,
                "triesLeft",
                2,
                "demonstration",
                false));
        face.putAll(more);
        return face;
    }

    private static Map<String, ?> consent(boolean applicationInitiated) {
        return Map.of("noticeVersion", "2026-11", "demonstration", true, "applicationInitiated", applicationInitiated);
    }
}
