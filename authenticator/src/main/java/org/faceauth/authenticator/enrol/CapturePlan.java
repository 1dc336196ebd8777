package org.faceauth.authenticator.enrol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Which poses are captured, in which order: the server's choice, and only the current one is told. */
final class CapturePlan {
    private static final List<EnrolPose> TURNS =
            List.of(EnrolPose.TURN_LEFT, EnrolPose.TURN_RIGHT, EnrolPose.LOOK_UP, EnrolPose.LOOK_DOWN);

    private CapturePlan() {}

    /**
     * Frontal first, since the other poses are measured from it, then all turns in random order, then whatever is left to
     * capture alternating frontal and random turns; a frontal one at the end verifies the template.
     *
     * @param captures at least 5; the verification is not one of them
     */
    static List<EnrolPose> draw(int captures, RandomGenerator random) {
        List<EnrolPose> turns = new ArrayList<>(TURNS);
        Collections.shuffle(turns, asRandom(random));
        List<EnrolPose> plan = new ArrayList<>();
        plan.add(EnrolPose.NEUTRAL);
        plan.addAll(turns);
        while (plan.size() < captures) {
            boolean frontal = (plan.size() - 1) % TURNS.size() == 0;
            plan.add(frontal ? EnrolPose.NEUTRAL : TURNS.get(random.nextInt(TURNS.size())));
        }
        plan.add(EnrolPose.NEUTRAL);
        return List.copyOf(plan);
    }

    private static java.util.Random asRandom(RandomGenerator random) {
        return new java.util.Random(random.nextLong());
    }
}
