package org.faceauth.inference.service;

import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.faceauth.inference.EngineBusyException;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.ImageRefusedException;
import org.jboss.logging.Logger;

/** Tells which problem a throwable is. What nobody foresaw is a fault: logged by its kind, answered without detail. */
final class ProblemClassifier {
    private static final Logger LOG = Logger.getLogger(ProblemClassifier.class);

    private ProblemClassifier() {}

    static ProblemException classify(Throwable thrown) {
        if (thrown instanceof ProblemException problem) {
            return problem;
        }
        if (thrown instanceof ImageRefusedException refused) {
            return new ProblemException(codeOf(refused.reason()), refused.getMessage());
        }
        if (thrown instanceof EngineBusyException busy) {
            return ProblemException.busy("Every stream is taken.", Duration.ofMillis(busy.retryAfterMillis()));
        }
        if (thrown instanceof EngineFaultException fault) {
            LOG.errorf("The face engine failed: %s", fault.getMessage());
            return new ProblemException(ProblemCode.FAULT, "A network gave no usable answer.");
        }
        if (thrown instanceof WebApplicationException web) {
            ProblemCode code = ProblemCode.ofStatus(web.getResponse().getStatus());
            return new ProblemException(code, code.title() + ".");
        }
        if (thrown instanceof CompletionException && thrown.getCause() != null) {
            return classify(thrown.getCause());
        }
        // The stack is worth more than silence, and the throwable holds nothing of the image.
        LOG.error("An unforeseen fault ended a request", thrown);
        return new ProblemException(ProblemCode.FAULT, "The service failed.");
    }

    private static ProblemCode codeOf(ImageRefusedException.Reason reason) {
        return switch (reason) {
            case TOO_MANY_BYTES -> ProblemCode.TOO_MANY_BYTES;
            case TOO_MANY_PIXELS -> ProblemCode.TOO_MANY_PIXELS;
            case TOO_SMALL -> ProblemCode.TOO_SMALL;
            case UNSUPPORTED_TYPE -> ProblemCode.UNSUPPORTED_TYPE;
            case MALFORMED -> ProblemCode.MALFORMED;
        };
    }
}
