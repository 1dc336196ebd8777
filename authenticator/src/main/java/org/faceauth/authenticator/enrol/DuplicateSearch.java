package org.faceauth.authenticator.enrol;

import java.util.List;
import java.util.Optional;
import org.faceauth.authenticator.credential.RealmTemplates;
import org.faceauth.authenticator.match.Calibration;
import org.faceauth.authenticator.match.Gallery;
import org.faceauth.authenticator.match.Reference;

/**
 * Looks for the same face under another account of the realm. Compares with every active template, a page at a time; the
 * required false match rate is divided by their number, as in an identification. Two enrolments of one face that end in the
 * same moment don't see each other; the next enrolment or an administrator's search does.
 */
final class DuplicateSearch {
    /** One decryption and comparison takes about 20 microseconds, so that this is a few seconds at most. */
    static final long MAX_FACES = 50_000;
    /** Accepted chance that a new face is taken for anybody's. */
    private static final double FALSE_ALARM_RATE = 0.001;

    private final RealmTemplates templates;
    private final Calibration calibration;
    private final double confidence;

    DuplicateSearch(RealmTemplates templates, Calibration calibration, double confidence) {
        this.templates = templates;
        this.calibration = calibration;
        this.confidence = confidence;
    }

    /** The outcome. */
    sealed interface Result {
        record Unique() implements Result {}

        /**
         * @param userId whose face it is already
         */
        record Duplicate(String userId) implements Result {}

        /** There are more faces than are searched, so that nothing can be said. */
        record TooMany(long faces) implements Result {}
    }

    /**
     * @param template of unit length
     * @param ownUserId whose own earlier template doesn't count
     */
    Result find(float[] template, String networkId, String ownUserId) {
        long faces = templates.countOfRealm();
        if (faces > MAX_FACES) {
            return new Result.TooMany(faces);
        }
        // No more is asked than the calibration can tell: else a large realm would find no duplicate at all.
        double neededLog10Fmr =
                Math.max(Math.log10(FALSE_ALARM_RATE) - Math.log10(Math.max(1, faces)), calibration.log10Fmr(1));
        Nearest nearest = new Nearest(template, ownUserId);
        templates.ofRealm(networkId, nearest::compare);
        boolean same = nearest.userId.isPresent()
                && calibration.confidence(nearest.cosine) >= confidence
                && calibration.log10Fmr(nearest.cosine) <= neededLog10Fmr;
        return same ? new Result.Duplicate(nearest.userId.get()) : new Result.Unique();
    }

    private static final class Nearest {
        private final float[] template;
        private final String ownUserId;
        private double cosine = -1;
        private Optional<String> userId = Optional.empty();

        Nearest(float[] template, String ownUserId) {
            this.template = template;
            this.ownUserId = ownUserId;
        }

        void compare(Gallery gallery) {
            List<Reference> references = gallery.references();
            for (Reference reference : references) {
                if (reference.userId().equals(ownUserId) || reference.vector().length != template.length) {
                    continue;
                }
                double found = TemplateMean.dot(template, reference.vector());
                if (found > cosine) {
                    cosine = found;
                    userId = Optional.of(reference.userId());
                }
            }
        }
    }
}
