package org.faceauth.authenticator.login;

import java.util.List;
import java.util.Optional;
import org.faceauth.authenticator.inference.EngineInfo;
import org.faceauth.authenticator.match.Calibration;
import org.faceauth.authenticator.match.Gallery;
import org.faceauth.authenticator.match.MatchPolicy;
import org.faceauth.authenticator.match.Matcher;
import org.faceauth.authenticator.match.TemplateSource;

/** Follows who is in front of the camera, frame by frame. Galleries live for one comparison only. */
final class Recogniser {
    /** A frontal frame of the same person practically never falls below: one false match in ten comparisons. */
    private static final double CONTINUITY_CONFIDENCE = 0.2;

    private final TemplateSource templates;
    private final Matcher matcher;
    private final String embeddingId;

    Recogniser(TemplateSource templates, EngineInfo engine, MatchPolicy policy) {
        this.templates = templates;
        this.embeddingId = engine.embeddingId();
        this.matcher = new Matcher(
                new Calibration(engine.calibration().points().stream()
                        .map(point -> new Calibration.Point(point.cosine(), point.log10Fmr()))
                        .toList()),
                policy);
    }

    /**
     * After a neutral frame.
     *
     * @param before what the earlier ones gave; {@link Recognition#NONE} before the first
     * @param face embedding
     * @param userId the user to verify; empty to identify
     * @param departmentId to identify in
     */
    Recognition neutral(Recognition before, float[] face, Optional<String> userId, Optional<String> departmentId) {
        try (Gallery gallery = gallery(userId, departmentId)) {
            var result = userId.isPresent() ? matcher.verify(face, gallery) : matcher.identify(face, gallery);
            return before.equals(Recognition.NONE) ? Recognition.first(result) : before.and(result);
        }
    }

    /** After a later frontal frame: still the same person? */
    Recognition frontal(Recognition before, float[] face) {
        if (before.nearestUserId().isEmpty()) {
            return before;
        }
        String nearest = before.nearestUserId().get();
        try (Gallery gallery = templates.ofUser(nearest, embeddingId)) {
            return matcher.confidence(face, gallery, nearest) < CONTINUITY_CONFIDENCE ? before.broken() : before;
        }
    }

    private Gallery gallery(Optional<String> userId, Optional<String> departmentId) {
        return userId.map(id -> templates.ofUser(id, embeddingId))
                .or(() -> departmentId.map(id -> templates.ofDepartment(id, embeddingId)))
                .orElseGet(() -> new Gallery(List.of()));
    }
}
