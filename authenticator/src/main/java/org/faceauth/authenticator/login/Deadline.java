package org.faceauth.authenticator.login;

import java.time.Duration;
import org.faceauth.authenticator.frames.FrameChallenge;
import org.faceauth.authenticator.liveness.Evidence;

/**
 * When a challenge is void. Its lifetime runs from the first frame, since the steps are secret until then and granting
 * the camera takes people a while; a challenge that nobody begins lasts {@link #UNBEGUN}.
 */
final class Deadline {
    static final Duration UNBEGUN = Duration.ofMinutes(5);

    /** For the form that follows the last frame. */
    private static final Duration FORM = Duration.ofSeconds(10);

    private Deadline() {}

    /** Whether no more frames are accepted. */
    static boolean passed(FrameChallenge challenge, Evidence evidence, FaceLoginConfig config, long nowMillis) {
        return nowMillis > end(challenge, evidence, config);
    }

    /** Whether even a form that was sent with the last frame would have come by now. */
    static boolean passedForForm(FrameChallenge challenge, Evidence evidence, FaceLoginConfig config, long nowMillis) {
        return nowMillis > end(challenge, evidence, config) + FORM.toMillis();
    }

    private static long end(FrameChallenge challenge, Evidence evidence, FaceLoginConfig config) {
        long begun = evidence.firstFrameMillis()
                .orElse(Long.MAX_VALUE - Duration.ofDays(1).toMillis());
        return Math.min(
                challenge.expiresAtMillis(), begun + config.challengeLifetime().toMillis());
    }
}
