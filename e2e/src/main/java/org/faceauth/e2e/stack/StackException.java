package org.faceauth.e2e.stack;

/**
 * Why the system could not be started or used. The message is one sentence for the person at the terminal; the cause,
 * where there is one, is for the log file.
 */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String sentence) {
        super(sentence);
    }

    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
