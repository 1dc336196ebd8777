package org.faceauth.authenticator.frames;

import java.util.Arrays;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * One camera frame that may be judged.
 *
 * @param session the authentication session that it belongs to
 * @param challenge the open challenge
 * @param sequence number of the frame within the challenge, from 0 without gaps
 * @param capturedAtMillis when the page says it was captured, since its first frame; a claim, not a fact
 * @param arrivedAtMillis when it arrived, milliseconds since the epoch
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param image the encoded image; shared, not copied, so that {@link #clear()} leaves no second one behind
 */
public record Frame(
        AuthenticationSessionModel session,
        FrameChallenge challenge,
        int sequence,
        long capturedAtMillis,
        long arrivedAtMillis,
        String mediaType,
        byte[] image) {

    /** Overwrites the image. */
    void clear() {
        Arrays.fill(image, (byte) 0);
    }

    @Override
    public String toString() {
        return "Frame[" + sequence + ", " + mediaType + ", " + image.length + " bytes]";
    }
}
