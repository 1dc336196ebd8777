package org.faceauth.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.faceauth.bench.Acquisition.Acquired;
import org.faceauth.bench.Acquisition.Failed;
import org.faceauth.bench.Acquisition.Why;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final double[] HALF = {0.5};
    private static final double NEVER = 2;

    /** Angles in the plane: the cosine of two photos is that of the angle between them. */
    private static Acquisition photo(String person, double degrees) {
        double radians = Math.toRadians(degrees);
        return new Acquired(person, new float[] {(float) Math.cos(radians), (float) Math.sin(radians)}, false);
    }

    @Test
    void peopleWhoAreFarApartAreToldApart() {
        Rates rates = rates(photo("a", 0), photo("a", 10), photo("b", 90), photo("b", 100));
        assertThat(rates.areaUnderCurve()).isEqualTo(1);
        assertThat(rates.equalErrorRate()).isEqualTo(0);
        assertThat(rates.trueAcceptRates()).containsExactly(1);
    }

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        // One person: 30 and 40 degrees apart; two people: 60, 100, 30 and 70. The 30s tie, the 40 loses to a 30.
        Rates rates = rates(photo("a", 0), photo("a", 30), photo("b", 60), photo("b", 100));
        assertThat(rates.areaUnderCurve()).isCloseTo((3 + 0.5 + 3) / 8, within(1e-6));
    }

    @Test
    void noMoreThanTheAskedShareOfImpostorsPasses() {
        // Two of the four impostors, at 30 and at 60 degrees, may pass: the threshold is the third, at 70.
        Rates rates = rates(photo("a", 0), photo("a", 30), photo("b", 60), photo("b", 100));
        assertThat(rates.thresholds()[0]).isCloseTo(Math.cos(Math.toRadians(70)), within(1e-6));
        assertThat(rates.trueAcceptRates()[0]).isEqualTo(1);
        double[] none = {0.1};
        Rates strict = Rates.of(
                Comparisons.of(List.of(photo("a", 0), photo("a", 20), photo("b", 60), photo("b", 110))),
                null,
                none,
                NEVER);
        assertThat(strict.thresholds()[0]).isCloseTo(Math.cos(Math.toRadians(40)), within(1e-6));
        assertThat(strict.trueAcceptRates()[0]).isEqualTo(0.5);
    }

    @Test
    void theErrorsAreEqualWhereTheCurvesCross() {
        // One person: 10 and 50 degrees; two people: 90, 140, 80 and 130, all further apart, so nothing is wrong.
        assertThat(rates(photo("a", 0), photo("a", 10), photo("b", 90), photo("b", 140))
                        .equalErrorRate())
                .isZero();
        // One person: 10 and 100 degrees; two people: 20, 120, 10 and 110. At the crossing half of the genuine pairs is
        // refused, and half of the impostors accepted.
        assertThat(rates(photo("a", 0), photo("a", 10), photo("b", 20), photo("b", 120))
                        .equalErrorRate())
                .isCloseTo(0.5, within(1e-6));
    }

    @Test
    void aPhotoWithoutAFaceCostsTrueAcceptsAndGivesNoImpostors() {
        List<Acquisition> photos =
                List.of(photo("a", 0), photo("a", 10), new Failed("a", Why.NO_FACE), photo("b", 90), photo("b", 100));
        Comparisons comparisons = Comparisons.of(photos);
        assertThat(comparisons.failedPairs()).isEqualTo(2);
        assertThat(comparisons.impostor()).hasSize(4);
        assertThat(Rates.of(comparisons, null, HALF, NEVER).trueAcceptRates()).containsExactly(0.5);
        assertThat(Rates.of(comparisons, null, HALF, NEVER).areaUnderCurve()).isEqualTo(0.5);
    }

    @Test
    void countsAtAFixedThreshold() {
        Comparisons comparisons =
                Comparisons.of(List.of(photo("a", 0), photo("a", 30), photo("b", 60), photo("b", 100)));
        Rates rates = Rates.of(comparisons, null, HALF, Math.cos(Math.toRadians(35)));
        assertThat(rates.matchedGenuine()).isEqualTo(0.5);
        assertThat(rates.matchedImpostors()).isEqualTo(0.25);
    }

    @Test
    void aPersonDrawnTwiceCountsAsTwoWhoAreNotCompared() {
        List<Acquisition> photos = new ArrayList<>(
                List.of(photo("a", 0), photo("a", 20), photo("b", 60), photo("b", 110), photo("c", 200)));
        Rates drawn = Rates.of(Comparisons.of(photos), new int[] {2, 1, 0}, HALF, NEVER);
        Rates pair = Rates.of(Comparisons.of(photos.subList(0, 4)), null, HALF, NEVER);
        assertThat(drawn.thresholds()).containsExactly(pair.thresholds());
        // The 20 degrees of a count twice, the 50 of b once; only b's are as far as an impostor pair.
        assertThat(drawn.areaUnderCurve()).isCloseTo((2 * 1 + 0.75) / 3, within(1e-6));
    }

    @Test
    void entriesSortByTheirCosine() {
        float[] rising = {-1, -0.5f, -1e-9f, 0, 1e-9f, 0.25f, 1};
        for (int i = 1; i < rising.length; i++) {
            assertThat(Comparisons.entry(rising[i - 1], 65_535, 65_535)).isLessThan(Comparisons.entry(rising[i], 0, 0));
        }
        long entry = Comparisons.entry(-0.5f, 40_000, 7);
        assertThat(Comparisons.score(entry)).isEqualTo(-0.5);
        assertThat(Comparisons.first(entry)).isEqualTo(40_000);
        assertThat(Comparisons.second(entry)).isEqualTo(7);
    }

    private static Rates rates(Acquisition... photos) {
        return Rates.of(Comparisons.of(List.of(photos)), null, HALF, NEVER);
    }
}
