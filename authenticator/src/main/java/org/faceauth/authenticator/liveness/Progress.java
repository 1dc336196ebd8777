package org.faceauth.authenticator.liveness;

/**
 * How far the person has come.
 *
 * @param stepIndex the current step; equal to the number of steps when all were seen
 * @param stage within the current step
 * @param baseline of the neutral frames
 */
record Progress(int stepIndex, Stage stage, Baseline baseline) {
    static final Progress NONE = new Progress(0, Stage.WAITING, Baseline.NONE);

    /** In another stage of the current step; the last stage opens the next step. */
    Progress to(Stage next) {
        return next == Stage.DONE
                ? new Progress(stepIndex + 1, Stage.WAITING, baseline)
                : new Progress(stepIndex, next, baseline);
    }

    Progress with(Baseline changed) {
        return new Progress(stepIndex, stage, changed);
    }
}
