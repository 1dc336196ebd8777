package org.faceauth.authenticator.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.faceauth.authenticator.enrol.TemplateMean.Sample;

class TemplateMeanTest {
    private static final int DIMENSION = 128;

    @Property(tries = 200)
    void hasUnitLengthAndKeepsCapturesOfOnePerson(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int captures) {
        Random random = new Random(seed);
        float[] person = unit(random);
        TemplateMean.Result result = TemplateMean.of(around(person, captures, 0.3, random));

        assertThat(TemplateMean.dot(result.vector(), result.vector())).isCloseTo(1, within(1e-5));
        assertThat(result.used()).isGreaterThanOrEqualTo(captures - captures / 3);
        assertThat(TemplateMean.dot(result.vector(), person)).isGreaterThan(0.9);
    }

    @Property(tries = 200)
    void leavesAStrangerOut(@ForAll long seed, @ForAll @IntRange(min = 5, max = 10) int captures) {
        Random random = new Random(seed);
        List<Sample> samples = around(unit(random), captures - 1, 0.3, random);
        float[] clean = TemplateMean.of(samples).vector();
        List<Sample> mixed = new ArrayList<>(samples);
        mixed.add(random.nextInt(captures), new Sample(unit(random), 1));
        TemplateMean.Result result = TemplateMean.of(mixed);

        assertThat(result.used()).isLessThan(captures);
        assertThat(TemplateMean.dot(result.vector(), clean)).isGreaterThan(0.98);
    }

    @Example
    void weighsByQuality() {
        float[] template = TemplateMean.of(
                        List.of(new Sample(new float[] {1, 0}, 0.9), new Sample(new float[] {0, 1}, 0.3)))
                .vector();
        assertThat(template[0] / template[1]).isCloseTo(3f, within(1e-4f));
    }

    @Example
    void refusesCapturesThatCancelEachOtherOut() {
        List<Sample> opposite = List.of(new Sample(new float[] {1, 0}, 1), new Sample(new float[] {-1, 0}, 1));
        assertThatThrownBy(() -> TemplateMean.of(opposite)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Sample> around(float[] person, int count, double noise, Random random) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] other = unit(random);
            float[] mixed = new float[DIMENSION];
            for (int j = 0; j < DIMENSION; j++) {
                mixed[j] = (float) (person[j] + noise * other[j]);
            }
            samples.add(new Sample(normalised(mixed), 0.7 + 0.3 * random.nextDouble()));
        }
        return samples;
    }

    private static float[] unit(Random random) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return normalised(vector);
    }

    private static float[] normalised(float[] vector) {
        double length = Math.sqrt(TemplateMean.dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) length;
        }
        return vector;
    }
}
