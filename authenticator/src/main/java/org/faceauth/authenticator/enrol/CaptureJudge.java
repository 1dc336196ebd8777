package org.faceauth.authenticator.enrol;

import java.util.Arrays;
import java.util.Optional;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;
import org.faceauth.authenticator.inference.Embedding;
import org.faceauth.authenticator.inference.Face;
import org.faceauth.authenticator.inference.Measurement;
import org.faceauth.authenticator.match.Calibration;

/** Judges one measured frame: is it a capture? The checks that a person can do something about come first. */
final class CaptureJudge {
    /** Every capture must be the same person as those before; loose, because a turned head looks less alike. */
    private static final double SAME_PERSON_CONFIDENCE = 0.40;
    /** The verification must match as a login will have to. */
    private static final double VERIFICATION_CONFIDENCE = 0.60;

    private final EnrolConfig config;
    private final boolean antiSpoofRequired;
    private final Calibration calibration;
    private final SealedCaptures sealed;

    /**
     * @param antiSpoofRequired false only in a demonstration realm whose engine has no anti-spoof network
     */
    CaptureJudge(EnrolConfig config, boolean antiSpoofRequired, Calibration calibration, SealedCaptures sealed) {
        this.config = config;
        this.antiSpoofRequired = antiSpoofRequired;
        this.calibration = calibration;
        this.sealed = sealed;
    }

    /**
     * What a frame did.
     *
     * @param enrolment after it
     * @param hint for the page
     */
    record Judged(Enrolment enrolment, Optional<Hint> hint) {}

    /**
     * @param before not over
     * @param hash of the frame
     */
    Judged judge(Enrolment before, Measurement measurement, String hash) {
        if (measurement instanceof Measurement.Measured measured) {
            return judge(before, measured.face(), hash);
        }
        boolean several = measurement instanceof Measurement.SeveralFaces;
        return new Judged(before.passedOver(), Optional.of(several ? Hint.SEVERAL_FACES : Hint.NO_FACE));
    }

    private Judged judge(Enrolment before, Face face, String hash) {
        Optional<Hint> fault = face.quality()
                .problem()
                .map(problem -> Hint.valueOf(problem.name()))
                .or(() -> before.pose().missing(face.pose(), before.neutralPitch()));
        if (fault.isPresent()) {
            return new Judged(before.passedOver(), fault);
        }
        if (hash.equals(before.lastHash())) {
            return new Judged(before.passedOver(), Optional.of(Hint.HOLD_STILL));
        }
        if (!live(face)) {
            return new Judged(before.notLive(), Optional.of(Hint.HOLD_STILL));
        }
        return compare(before, face, hash);
    }

    /** A score that is missing fails. */
    private boolean live(Face face) {
        boolean live = face.liveness()
                .filter(scores -> scores.reaches(config.livenessThreshold()))
                .isPresent();
        boolean genuine = face.antiSpoof()
                .map(scores -> scores.reaches(config.antiSpoofThreshold()))
                .orElse(!antiSpoofRequired);
        return live && genuine;
    }

    private Judged compare(Enrolment before, Face face, String hash) {
        Embedding embedding =
                face.embedding().orElseThrow(() -> new IllegalArgumentException("the embedding was not asked for"));
        double confidence = before.captures().isEmpty() ? 1 : confidence(before, embedding.values());
        double needed = before.verifying() ? VERIFICATION_CONFIDENCE : SAME_PERSON_CONFIDENCE;
        if (confidence < needed) {
            return new Judged(before.otherPerson(), Optional.of(Hint.HOLD_STILL));
        }
        return new Judged(
                before.verifying()
                        ? before.verifiedBy(hash)
                        : before.captured(
                                sealed.seal(embedding.values(), face.quality().score()),
                                hash,
                                face.pose().pitch()),
                Optional.empty());
    }

    private double confidence(Enrolment before, float[] embedding) {
        float[] mean = sealed.mean(before.captures()).vector();
        try {
            return calibration.confidence(TemplateMean.dot(mean, embedding));
        } finally {
            Arrays.fill(mean, 0f);
        }
    }
}
