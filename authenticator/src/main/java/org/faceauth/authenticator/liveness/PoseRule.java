package org.faceauth.authenticator.liveness;

import java.util.function.ToDoubleBiFunction;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;

/**
 * A turn or a look: from facing the camera, seen on the way, to the asked angle. A picture that is simply changed for a
 * turned one shows the asked angle twice without moving and is not enough.
 */
final class PoseRule implements StepRule {
    /** Part of the asked angle from which a head is on its way. */
    private static final double ON_THE_WAY = 0.3;
    /** Degrees by which two frames of a moving head differ at least. */
    private static final double MOVING = 1.5;

    private final Hint hint;
    private final double neededDegrees;
    private final double startPitch;
    private final ToDoubleBiFunction<Angles, Baseline> turned;
    private final ToDoubleBiFunction<Angles, Baseline> reached;
    private final ChallengeRules rules;

    private record Angles(double yaw, double pitch) {}

    private PoseRule(
            Hint hint,
            double neededDegrees,
            double startPitch,
            ToDoubleBiFunction<Angles, Baseline> turned,
            ToDoubleBiFunction<Angles, Baseline> reached,
            ChallengeRules rules) {
        this.hint = hint;
        this.neededDegrees = neededDegrees;
        this.startPitch = startPitch;
        this.turned = turned;
        this.reached = reached;
        this.rules = rules;
    }

    static PoseRule turnLeft(ChallengeRules rules) {
        return new PoseRule(
                Hint.TURN_LEFT,
                rules.turnYaw(),
                rules.lookPitch(),
                (seen, own) -> seen.yaw() - own.yaw(),
                (seen, own) -> seen.yaw(),
                rules);
    }

    static PoseRule turnRight(ChallengeRules rules) {
        return new PoseRule(
                Hint.TURN_RIGHT,
                rules.turnYaw(),
                rules.lookPitch(),
                (seen, own) -> own.yaw() - seen.yaw(),
                (seen, own) -> -seen.yaw(),
                rules);
    }

    static PoseRule lookUp(ChallengeRules rules) {
        ToDoubleBiFunction<Angles, Baseline> up = (seen, own) -> seen.pitch() - own.pitch();
        return new PoseRule(Hint.LOOK_UP, rules.lookPitch(), rules.lookPitch() / 2, up, up, rules);
    }

    @Override
    public Move judge(Stage stage, Sighting.SeenFace face, Trace.Position before, Baseline baseline) {
        Angles now = new Angles(face.yaw(), face.pitch());
        double degrees = turned.applyAsDouble(now, baseline);
        if (stage == Stage.WAITING) {
            return atStart(face, degrees, baseline) ? Move.to(Stage.READY, hint) : Move.to(stage, Hint.BACK_TO_CENTRE);
        }
        double needed = Math.max(ON_THE_WAY * neededDegrees, MOVING);
        if (stage == Stage.READY) {
            return Move.to(degrees >= needed ? Stage.UNDER_WAY : Stage.READY, hint);
        }
        if (degrees < needed) {
            return Move.to(Stage.READY, hint);
        }
        double since = degrees - turned.applyAsDouble(new Angles(before.yaw(), before.pitch()), baseline);
        boolean there = reached.applyAsDouble(now, baseline) >= neededDegrees && degrees >= neededDegrees / 2;
        return there && Math.abs(since) >= MOVING ? Move.done() : Move.to(Stage.UNDER_WAY, hint);
    }

    private boolean atStart(Sighting.SeenFace face, double degrees, Baseline baseline) {
        return Math.abs(face.yaw()) <= rules.neutralYaw()
                && Math.abs(face.pitch() - baseline.pitch()) <= startPitch
                && degrees < neededDegrees / 2;
    }
}
