package org.faceauth.authenticator.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CapturePlanTest {

    @Property
    void showsEveryPoseAndVerifiesAtTheEnd(
            @ForAll @IntRange(min = EnrolConfig.MIN_CAPTURES, max = EnrolConfig.MAX_CAPTURES) int captures,
            @ForAll long seed) {
        List<EnrolPose> plan = CapturePlan.draw(captures, new Random(seed));

        assertThat(plan).hasSize(captures + 1).contains(EnrolPose.values());
        assertThat(plan).first().isEqualTo(EnrolPose.NEUTRAL);
        assertThat(plan).last().isEqualTo(EnrolPose.NEUTRAL);
    }

    @Property(tries = 1)
    void isNotAlwaysTheSame() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(seed -> CapturePlan.draw(6, new Random(seed)))
                        .distinct())
                .hasSizeGreaterThan(10);
    }
}
