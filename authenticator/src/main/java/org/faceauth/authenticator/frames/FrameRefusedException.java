package org.faceauth.authenticator.frames;

/** A frame can't be judged; answered with problem details. */
public final class FrameRefusedException extends RuntimeException {
    private final FrameProblem problem;
    private final long retryAfterMillis;

    public FrameRefusedException(FrameProblem problem) {
        this(problem, 0);
    }

    /**
     * @param problem what is wrong
     * @param retryAfterMillis when to try again, 0 where the problem doesn't pass by waiting
     */
    public FrameRefusedException(FrameProblem problem, long retryAfterMillis) {
        super(problem.code());
        this.problem = problem;
        this.retryAfterMillis = retryAfterMillis;
    }

    public FrameProblem problem() {
        return problem;
    }

    public long retryAfterMillis() {
        return retryAfterMillis;
    }
}
