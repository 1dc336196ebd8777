package org.faceauth.authenticator.measure;

import java.util.Set;
import org.faceauth.authenticator.frames.Frame;
import org.faceauth.authenticator.frames.FrameProblem;
import org.faceauth.authenticator.frames.FrameRefusedException;
import org.faceauth.authenticator.inference.ImageRefusedException;
import org.faceauth.authenticator.inference.InferenceBusyException;
import org.faceauth.authenticator.inference.InferenceClient;
import org.faceauth.authenticator.inference.InferenceUnavailableException;
import org.faceauth.authenticator.inference.Measurement;
import org.faceauth.authenticator.inference.Want;

/** Asks the inference service; what goes wrong becomes the problem that the page is told. */
public final class Measuring {

    private Measuring() {}

    public static Measurement of(InferenceClient inference, Frame frame, Set<Want> wanted) {
        try {
            return inference.measure(frame.image(), frame.mediaType(), wanted);
        } catch (ImageRefusedException refused) {
            throw new FrameRefusedException(
                    switch (refused.reason()) {
                        case TOO_MANY_BYTES -> FrameProblem.TOO_MANY_BYTES;
                        case UNSUPPORTED_TYPE -> FrameProblem.UNSUPPORTED_TYPE;
                        case TOO_MANY_PIXELS, TOO_SMALL, MALFORMED -> FrameProblem.MALFORMED;
                    });
        } catch (InferenceBusyException busy) {
            throw new FrameRefusedException(FrameProblem.BUSY, busy.retryAfterMillis());
        } catch (InferenceUnavailableException unavailable) {
            throw new FrameRefusedException(FrameProblem.INFERENCE_UNAVAILABLE);
        }
    }
}
