package org.faceauth.inference.service;

import java.util.Locale;

/** Every way in which the API does not answer with a measurement; {@link #code()} is what callers branch on. */
enum ProblemCode {
    BAD_REQUEST(400, "The request is not understood"),
    UNAUTHENTICATED(401, "The caller is not known"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The method does not apply here"),
    NOT_ACCEPTABLE(406, "Answers are JSON"),
    TOO_SLOW(408, "The image did not arrive in time"),
    TOO_MANY_BYTES(413, "The image has too many bytes"),
    TOO_MANY_PIXELS(413, "The image has too many pixels"),
    UNSUPPORTED_TYPE(415, "Only JPEG, PNG and WebP images are measured"),
    MALFORMED(422, "The image cannot be decoded"),
    TOO_SMALL(422, "The image is too small"),
    /** Never read by anyone: the caller closed the connection while the image was waiting. */
    ABANDONED(499, "The caller has left"),
    BUSY(503, "The face engine is busy"),
    FAULT(503, "The face engine cannot measure");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code for an HTTP status that the server itself gave. */
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> UNAUTHENTICATED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_MANY_BYTES;
            case 415 -> UNSUPPORTED_TYPE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : FAULT;
        };
    }
}
