package org.faceauth.bench;

/** What was asked cannot be measured; the message is one sentence for the person who asked. */
final class BenchRefusedException extends RuntimeException {
    BenchRefusedException(String message) {
        super(message);
    }
}
