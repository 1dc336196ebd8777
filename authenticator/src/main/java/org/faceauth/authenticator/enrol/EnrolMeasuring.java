package org.faceauth.authenticator.enrol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
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
final class EnrolMeasuring {

    private EnrolMeasuring() {}

    static Measurement of(InferenceClient inference, Frame frame) {
        try {
            return inference.measure(frame.image(), frame.mediaType(), EnumSet.of(Want.EMBEDDING, Want.LIVENESS));
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

    /** Tells a frame from the one before; short, since it guards against nothing but the same bytes twice. */
    static String hash(byte[] image) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(image);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
