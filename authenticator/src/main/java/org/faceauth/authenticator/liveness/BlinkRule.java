package org.faceauth.authenticator.liveness;

import org.faceauth.authenticator.frames.FrameAnswer.Hint;

/** Eyes open, closed, open again, compared with how open this person's eyes are. */
final class BlinkRule implements StepRule {
    private final ChallengeRules rules;

    BlinkRule(ChallengeRules rules) {
        this.rules = rules;
    }

    @Override
    public Move judge(Stage stage, Sighting.SeenFace face, Trace.Position before, Baseline baseline) {
        double own = baseline.openness().orElse(0.0);
        if (own <= 0 || face.openness().isEmpty()) {
            return Move.to(stage, Hint.BLINK);
        }
        double part = face.openness().getAsDouble() / own;
        boolean open = part > rules.blinkOpen();
        boolean closed = part < rules.blinkClosed();
        return switch (stage) {
            case WAITING ->
                open && facing(face) ? Move.to(Stage.READY, Hint.BLINK) : Move.to(stage, Hint.BACK_TO_CENTRE);
            case READY -> Move.to(closed ? Stage.UNDER_WAY : stage, Hint.BLINK);
            case UNDER_WAY, DONE -> open ? Move.done() : Move.to(stage, Hint.BLINK);
        };
    }

    private boolean facing(Sighting.SeenFace face) {
        return Math.abs(face.yaw()) <= rules.neutralYaw() && Math.abs(face.pitch()) <= rules.neutralPitch();
    }
}
