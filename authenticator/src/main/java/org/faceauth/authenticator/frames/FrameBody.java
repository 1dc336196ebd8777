package org.faceauth.authenticator.frames;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/** Reads a frame no further than is accepted. */
final class FrameBody {
    private static final Set<String> MEDIA_TYPES = Set.of("image/jpeg", "image/png", "image/webp");

    private FrameBody() {}

    /** The content type without its parameters, in lower case. */
    static String mediaType(String contentType) {
        String mediaType =
                contentType == null ? "" : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPES.contains(mediaType)) {
            throw new FrameRefusedException(FrameProblem.UNSUPPORTED_TYPE);
        }
        return mediaType;
    }

    /** The whole body; one byte too many is enough to refuse it. */
    static byte[] read(InputStream body, String contentLength, int maxBytes) {
        if (declaredLength(contentLength) > maxBytes) {
            throw new FrameRefusedException(FrameProblem.TOO_MANY_BYTES);
        }
        try {
            byte[] bytes = body.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new FrameRefusedException(FrameProblem.TOO_MANY_BYTES);
            }
            if (bytes.length == 0) {
                throw new FrameRefusedException(FrameProblem.BAD_REQUEST);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the frame broke off", e);
        }
    }

    private static long declaredLength(String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException e) {
            throw new FrameRefusedException(FrameProblem.BAD_REQUEST);
        }
    }
}
