package org.faceauth.authenticator.liveness;

import org.faceauth.authenticator.frames.FrameAnswer.Hint;

/** From the person's own distance, seen on the way, to a face that is larger by the asked ratio. */
final class CloserRule implements StepRule {
    /** Growth from which a face is on its way. */
    private static final double ON_THE_WAY = 1.06;
    /** Growth up to which a face is still where it began. */
    private static final double AT_START = 1.12;
    /** Relative growth between two frames of a moving face. */
    private static final double MOVING = 0.005;

    private final ChallengeRules rules;

    CloserRule(ChallengeRules rules) {
        this.rules = rules;
    }

    @Override
    public Move judge(Stage stage, Sighting.SeenFace face, Trace.Position before, Baseline baseline) {
        double growth = face.size() / baseline.size();
        boolean moving = Math.abs(face.size() / before.size() - 1) >= MOVING;
        return switch (stage) {
            case WAITING ->
                atStart(face, growth)
                        ? Move.to(Stage.READY, Hint.MOVE_CLOSER)
                        : Move.to(stage, growth > AT_START ? Hint.TOO_CLOSE : Hint.BACK_TO_CENTRE);
            case READY -> Move.to(growth >= ON_THE_WAY ? Stage.UNDER_WAY : stage, Hint.MOVE_CLOSER);
            case UNDER_WAY, DONE ->
                growth >= rules.closerRatio() && moving
                        ? Move.done()
                        : Move.to(growth >= ON_THE_WAY ? stage : Stage.READY, Hint.MOVE_CLOSER);
        };
    }

    private boolean atStart(Sighting.SeenFace face, double growth) {
        return growth <= AT_START && Math.abs(face.yaw()) <= rules.neutralYaw();
    }
}
