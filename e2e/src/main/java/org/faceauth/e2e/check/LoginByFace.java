package org.faceauth.e2e.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.faceauth.e2e.page.CaptureOutcome;
import org.faceauth.e2e.page.Tokens;
import org.faceauth.e2e.page.Visit;
import org.faceauth.e2e.photo.PosedPhoto;
import org.faceauth.e2e.photo.Subject;
import org.faceauth.e2e.stack.Stack;

/** Logs in by face over the pages: department, camera, application. */
public final class LoginByFace {

    private final Stack stack;

    public LoginByFace(Stack stack) {
        this.stack = stack;
    }

    /**
     * How it went.
     *
     * @param tokens empty when refused
     * @param took from the first page to the verified tokens
     * @param capture how the camera step ended
     * @param error what the page said, empty when logged in
     */
    public record Attempt(Optional<Tokens> tokens, Duration took, CaptureOutcome capture, Optional<String> error) {}

    public Attempt attempt(String department, PosedPhoto person) {
        Instant start = Instant.now();
        Visit visit = Visit.begin(stack, Map.of()).department(department);
        CaptureOutcome capture = visit.capture(new Subject(person));
        Optional<Tokens> tokens = visit.loggedIn() ? Optional.of(visit.tokens()) : Optional.empty();
        return new Attempt(tokens, Duration.between(start, Instant.now()), capture, visit.error());
    }
}
