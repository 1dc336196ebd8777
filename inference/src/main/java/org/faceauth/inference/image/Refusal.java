package org.faceauth.inference.image;

import org.faceauth.inference.ImageRefusedException;
import org.faceauth.inference.ImageRefusedException.Reason;

/** The two refusals that the header readers share. */
final class Refusal {
    private Refusal() {}

    static ImageRefusedException malformed(String detail) {
        return new ImageRefusedException(Reason.MALFORMED, detail);
    }

    static ImageRefusedException unsupported(String detail) {
        return new ImageRefusedException(Reason.UNSUPPORTED_TYPE, detail);
    }
}
