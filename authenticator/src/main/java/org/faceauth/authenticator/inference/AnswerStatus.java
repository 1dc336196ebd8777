package org.faceauth.authenticator.inference;

import java.net.http.HttpResponse;

/** Turns an answer that is not 200 into the exception that {@link InferenceClient} promises. */
final class AnswerStatus {
    private static final long DEFAULT_RETRY_MILLIS = 500;
    private static final long MAX_RETRY_MILLIS = 30_000;

    private AnswerStatus() {}

    static byte[] body(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        String code = code(answer);
        for (ImageRefusedException.Reason reason : ImageRefusedException.Reason.values()) {
            if (answer.statusCode() < 500 && reason.code().equals(code)) {
                throw new ImageRefusedException(reason);
            }
        }
        if (answer.statusCode() == 503 && "busy".equals(code)) {
            throw new InferenceBusyException(retryAfterMillis(answer));
        }
        throw new InferenceUnavailableException(
                answer.statusCode() == 401
                        ? "the inference service does not accept our secret or certificate"
                        : "the inference service answers with status " + answer.statusCode());
    }

    /** Of the problem details; empty where a proxy or an empty body answers, and the status has to say it all. */
    private static String code(HttpResponse<byte[]> answer) {
        try {
            return StrictJson.parse(answer.body()).optionalText("code").orElse("");
        } catch (InferenceUnavailableException noProblemDetails) {
            return "";
        }
    }

    private static long retryAfterMillis(HttpResponse<byte[]> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        // Anything but a small whole number is a date or nonsense, and the default serves.
        return seconds.matches("\\d{1,3}")
                ? Math.min(Math.max(Long.parseLong(seconds) * 1000, DEFAULT_RETRY_MILLIS), MAX_RETRY_MILLIS)
                : DEFAULT_RETRY_MILLIS;
    }
}
