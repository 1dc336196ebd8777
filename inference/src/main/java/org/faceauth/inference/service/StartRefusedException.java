package org.faceauth.inference.service;

/** The settings do not allow a start. The message is one sentence for the person who starts the service. */
final class StartRefusedException extends RuntimeException {
    StartRefusedException(String sentence) {
        super(sentence);
    }
}
