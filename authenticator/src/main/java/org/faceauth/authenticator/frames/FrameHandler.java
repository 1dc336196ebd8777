package org.faceauth.authenticator.frames;

import org.keycloak.provider.Provider;

/**
 * Judges the frames of one kind of challenge. The provider id is the {@link FrameChallenge#mode() mode} that was stored
 * in the authentication session when the challenge was issued, so that the browser can't choose it.
 *
 * <p>By the time a handler sees a frame, the session, the challenge, the sequence number, the size and the content type
 * have been checked, and the sequence number is used up. What the handler needs to remember between frames it keeps in
 * authentication notes; never the image.
 */
public interface FrameHandler extends Provider {

    /** Mode of both face authenticators. */
    String LOGIN = "login";

    /** Mode of the required action {@code FACE_ENROL}. */
    String ENROL = "enrol";

    /**
     * Measures one frame and moves the challenge on.
     *
     * @param frame the checked frame; its bytes are cleared when this method returns, whichever way
     * @return what the page is told
     * @throws FrameRefusedException if the frame can't be judged; a {@link FrameProblem#retryable() retryable} problem
     *     gives the sequence number back
     */
    FrameAnswer handle(Frame frame);
}
