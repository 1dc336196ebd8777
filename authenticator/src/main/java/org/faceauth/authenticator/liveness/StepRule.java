package org.faceauth.authenticator.liveness;

/** Judges the frames of one kind of step after the neutral one. Stateless. */
interface StepRule {

    /**
     * @param stage that the step is in
     * @param face of this frame
     * @param before where the face was in the frame before
     * @param baseline how the person looks into the camera
     */
    Move judge(Stage stage, Sighting.SeenFace face, Trace.Position before, Baseline baseline);

    static StepRule of(ChallengeStep step, ChallengeRules rules) {
        return switch (step) {
            case TURN_LEFT -> PoseRule.turnLeft(rules);
            case TURN_RIGHT -> PoseRule.turnRight(rules);
            case LOOK_UP -> PoseRule.lookUp(rules);
            case BLINK -> new BlinkRule(rules);
            case MOVE_CLOSER -> new CloserRule(rules);
            case NEUTRAL -> throw new IllegalArgumentException("the neutral step collects, it has no movement");
        };
    }
}
