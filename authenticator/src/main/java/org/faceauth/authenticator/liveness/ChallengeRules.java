package org.faceauth.authenticator.liveness;

/**
 * Limits of the challenge. Degrees, unless said otherwise. The defaults are those of {@code docs/protocol.md}; the pace
 * and continuity limits are set so that a person never meets them and a changed picture does.
 *
 * @param neutralYaw largest yaw that faces the camera
 * @param neutralPitch largest pitch that faces the camera
 * @param turnYaw yaw of a turn
 * @param lookPitch pitch of a look up, from the person's own neutral pitch
 * @param closerRatio growth of the face that counts as closer
 * @param blinkClosed part of the neutral openness below which an eye is closed
 * @param blinkOpen part of the neutral openness above which it is open again
 * @param neutralFrames how many neutral frames are needed, at least 2
 * @param maxDegreesPerSecond faster than any head turns
 * @param maxDegrees between two frames, however far apart
 * @param maxShift of the face's centre between two frames, in face sizes
 * @param maxScaling of the face's size between two frames
 * @param maxSize of a face that comes closer, by the smaller side of the frame
 * @param maxLostFrames without exactly one face, in a row, before the challenge fails
 * @param maxRepeats of identical frames before the challenge fails
 * @param maxFrames of one challenge
 */
record ChallengeRules(
        double neutralYaw,
        double neutralPitch,
        double turnYaw,
        double lookPitch,
        double closerRatio,
        double blinkClosed,
        double blinkOpen,
        int neutralFrames,
        double maxDegreesPerSecond,
        double maxDegrees,
        double maxShift,
        double maxScaling,
        double maxSize,
        int maxLostFrames,
        int maxRepeats,
        int maxFrames) {

    static final ChallengeRules STANDARD =
            new ChallengeRules(12, 15, 18, 12, 1.25, 0.5, 0.8, 2, 360, 50, 0.6, 1.35, 0.7, 8, 30, 300);
}
