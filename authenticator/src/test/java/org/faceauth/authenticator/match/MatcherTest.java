package org.faceauth.authenticator.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.faceauth.authenticator.match.Calibration.Point;
import org.faceauth.authenticator.match.MatchResult.Matched;
import org.faceauth.authenticator.match.MatchResult.NoMatch;
import org.faceauth.authenticator.match.MatchResult.Reason;
import org.junit.jupiter.api.Test;

class MatcherTest {
    /** A cosine of 0.1 is worth one decade. */
    private static final Calibration CALIBRATION = new Calibration(List.of(new Point(0, 0), new Point(0.8, -8)));

    private static final MatchPolicy POLICY = new MatchPolicy(0.6, 0.001, 0.05);
    private static final float[] FACE = {1, 0, 0};

    private final Matcher matcher = new Matcher(CALIBRATION, POLICY);

    @Test
    void identifiesTheOnlyOneWhoIsCloseEnough() {
        MatchResult result = matcher.identify(FACE, gallery(reference("ann", 0.45), reference("bob", 0.1)));
        assertThat(result).isInstanceOfSatisfying(Matched.class, matched -> {
            assertThat(matched.userId()).isEqualTo("ann");
            assertThat(matched.confidence()).isEqualTo(0.9, within(1e-6));
        });
    }

    @Test
    void asksForMoreTheMorePeopleThereAre() {
        // One comparison: 1e-3 is enough. Eleven: 1e-3 / 11 is asked for.
        assertThat(matcher.identify(FACE, gallery(reference("ann", 0.31)))).isInstanceOf(Matched.class);
        List<Reference> crowd = new ArrayList<>(List.of(reference("ann", 0.31)));
        for (int i = 0; i < 10; i++) {
            crowd.add(reference("u" + i, 0.0));
        }
        assertReason(matcher.identify(FACE, new Gallery(crowd)), Reason.TOO_WEAK);
        crowd.set(0, reference("ann", 0.41));
        assertThat(matcher.identify(FACE, new Gallery(crowd))).isInstanceOf(Matched.class);
    }

    @Test
    void verificationDoesNotScale() {
        assertThat(matcher.verify(FACE, gallery(reference("ann", 0.31), reference("ann", 0.0))))
                .isInstanceOf(Matched.class);
    }

    @Test
    void refusesToVerifyAgainstSeveralPeople() {
        Gallery two = gallery(reference("ann", 0.5), reference("bob", 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> matcher.verify(FACE, two));
    }

    @Test
    void identifiesNobodyWhenTwoPeopleComeTooClose() {
        assertReason(matcher.identify(FACE, gallery(reference("ann", 0.40), reference("bob", 0.39))), Reason.AMBIGUOUS);
        assertReason(matcher.identify(FACE, gallery(reference("ann", 0.40), reference("bob", 0.40))), Reason.AMBIGUOUS);
    }

    @Test
    void aSecondTemplateOfTheSamePersonIsNoRunnerUp() {
        assertThat(matcher.identify(FACE, gallery(reference("ann", 0.45), reference("ann", 0.449))))
                .isInstanceOf(Matched.class);
    }

    @Test
    void takesTheBestOfSeveralTemplates() {
        Reference poor = reference("ann", 0.2);
        Reference good = reference("ann", 0.5);
        assertThat(matcher.identify(FACE, gallery(poor, good)))
                .isInstanceOfSatisfying(Matched.class, matched -> assertThat(matched.credentialId())
                        .isEqualTo(good.credentialId()));
    }

    @Test
    void honoursAPersonsOverride() {
        Reference strict = new Reference("ann", "c", vector(0.40), Optional.of(0.9));
        assertReason(matcher.verify(FACE, gallery(strict)), Reason.TOO_WEAK);
        Reference lenient = new Reference("ann", "c", vector(0.25), Optional.of(0.5));
        assertThat(matcher.verify(FACE, gallery(lenient))).isInstanceOf(Matched.class);
    }

    @Test
    void findsNobodyInAnEmptyGallery() {
        assertReason(matcher.identify(FACE, gallery()), Reason.NOBODY_ENROLLED);
        assertReason(matcher.verify(FACE, gallery()), Reason.NOBODY_ENROLLED);
    }

    @Test
    void findsNobodyForAFaceThatIsNoUnitVector() {
        Gallery gallery = gallery(reference("ann", 0.5));
        assertReason(matcher.identify(new float[] {Float.NaN, 0, 0}, gallery), Reason.UNUSABLE_FACE);
        assertReason(matcher.identify(new float[] {100, 0, 0}, gallery), Reason.UNUSABLE_FACE);
        assertReason(matcher.identify(new float[0], gallery), Reason.UNUSABLE_FACE);
    }

    @Test
    void aTemplateOfAnotherLengthOrWithoutNumbersMatchesNobody() {
        Reference shorter = new Reference("ann", "c", new float[] {1, 0}, Optional.empty());
        Reference broken = new Reference("bob", "d", new float[] {Float.NaN, 0, 0}, Optional.empty());
        assertReason(matcher.identify(FACE, gallery(shorter, broken)), Reason.TOO_WEAK);
    }

    @Test
    void aStrangersNearestIsToldForEqualWork() {
        MatchResult result = matcher.identify(FACE, gallery(reference("ann", 0.1), reference("bob", 0.05)));
        assertThat(((NoMatch) result).nearestUserId()).contains("ann");
    }

    @Test
    void closingAGalleryOverwritesItsVectors() {
        Reference reference = reference("ann", 0.5);
        gallery(reference).close();
        assertThat(reference.vector()).containsOnly(0f);
    }

    private static void assertReason(MatchResult result, Reason reason) {
        assertThat(result).isInstanceOfSatisfying(NoMatch.class, nobody -> assertThat(nobody.why())
                .isEqualTo(reason));
    }

    private static Gallery gallery(Reference... references) {
        return new Gallery(Arrays.asList(references));
    }

    private static Reference reference(String userId, double cosine) {
        return new Reference(userId, userId + "-" + cosine, vector(cosine), Optional.empty());
    }

    private static float[] vector(double cosine) {
        return new float[] {(float) cosine, (float) Math.sqrt(1 - cosine * cosine), 0};
    }
}
