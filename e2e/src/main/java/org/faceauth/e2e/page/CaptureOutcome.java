package org.faceauth.e2e.page;

/**
 * How a capture ended.
 *
 * @param state {@code passed}, {@code failed}, {@code expired}, {@code locked}, or the code of a problem
 * @param frames how many were sent
 * @param lastStep the step that was asked for last
 * @param lastHint the hint given last, empty where none
 */
public record CaptureOutcome(String state, int frames, String lastStep, String lastHint) {

    public boolean passed() {
        return "passed".equals(state);
    }
}
