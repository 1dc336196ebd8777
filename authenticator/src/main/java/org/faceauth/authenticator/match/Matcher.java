package org.faceauth.authenticator.match;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faceauth.authenticator.match.MatchResult.Matched;
import org.faceauth.authenticator.match.MatchResult.NoMatch;
import org.faceauth.authenticator.match.MatchResult.Reason;

/**
 * Compares a face with a gallery. Every template is compared, whatever the earlier ones gave, so that the time taken
 * tells the size of the gallery and nothing else.
 */
public final class Matcher {
    private final Calibration calibration;
    private final MatchPolicy policy;

    public Matcher(Calibration calibration, MatchPolicy policy) {
        this.calibration = calibration;
        this.policy = policy;
    }

    /** A user's best comparison. */
    private record Best(Reference reference, double log10Fmr) {
        double confidence() {
            return Calibration.confidenceOf(log10Fmr);
        }
    }

    /**
     * Who of the gallery is it? By the union bound the false match rate of one comparison may be at most the accepted
     * rate divided by the number of comparisons, which is the number of people where each has one template.
     *
     * @param face embedding of unit length
     */
    public MatchResult identify(float[] face, Gallery gallery) {
        List<Best> ranking = ranking(face, gallery);
        double neededLog10Fmr = Math.log10(policy.identificationFalsePositiveRate())
                - Math.log10(Math.max(1, gallery.references().size()));
        return decide(face, ranking, neededLog10Fmr);
    }

    /**
     * Is it the one user of the gallery?
     *
     * @param face embedding of unit length
     * @param gallery templates of one user
     */
    public MatchResult verify(float[] face, Gallery gallery) {
        if (gallery.people() > 1) {
            throw new IllegalArgumentException("a verification has one user, not " + gallery.people());
        }
        return decide(face, ranking(face, gallery), 0);
    }

    /** Confidence that it is this user, 0 for one who has no template. */
    public double confidence(float[] face, Gallery gallery, String userId) {
        return ranking(face, gallery).stream()
                .filter(best -> best.reference().userId().equals(userId))
                .mapToDouble(Best::confidence)
                .findFirst()
                .orElse(0);
    }

    private List<Best> ranking(float[] face, Gallery gallery) {
        Map<String, Best> byUser = new LinkedHashMap<>();
        for (Reference reference : gallery.references()) {
            Best best = new Best(reference, calibration.log10Fmr(cosine(face, reference.vector())));
            byUser.merge(reference.userId(), best, (a, b) -> b.log10Fmr() < a.log10Fmr() ? b : a);
        }
        return byUser.values().stream()
                .sorted(Comparator.comparingDouble(Best::log10Fmr))
                .toList();
    }

    private MatchResult decide(float[] face, List<Best> ranking, double neededLog10Fmr) {
        if (ranking.isEmpty()) {
            return new NoMatch(Reason.NOBODY_ENROLLED, Optional.empty(), 0);
        }
        Best first = ranking.get(0);
        if (!usable(face)) {
            return nobody(Reason.UNUSABLE_FACE, first);
        }
        double neededConfidence = first.reference().confidenceOverride().orElse(policy.recognitionConfidence());
        if (first.confidence() < neededConfidence || first.log10Fmr() > neededLog10Fmr) {
            return nobody(Reason.TOO_WEAK, first);
        }
        if (ranking.size() > 1 && first.confidence() - ranking.get(1).confidence() < policy.runnerUpMargin()) {
            return nobody(Reason.AMBIGUOUS, first);
        }
        Reference reference = first.reference();
        return new Matched(reference.userId(), reference.credentialId(), first.confidence());
    }

    private static NoMatch nobody(Reason why, Best nearest) {
        return new NoMatch(why, Optional.of(nearest.reference().userId()), nearest.confidence());
    }

    /** Not a number where the lengths differ or a value is no number, which the calibration is worth nothing to. */
    private static double cosine(float[] a, float[] b) {
        if (a.length != b.length || a.length == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static boolean usable(float[] face) {
        double squares = 0;
        for (float value : face) {
            squares += (double) value * value;
        }
        // Also false for NaN. A vector that is not of unit length would make any cosine it likes.
        return Math.abs(squares - 1) < 0.01;
    }
}
