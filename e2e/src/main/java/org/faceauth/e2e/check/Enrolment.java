package org.faceauth.e2e.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faceauth.e2e.page.CaptureOutcome;
import org.faceauth.e2e.page.Visit;
import org.faceauth.e2e.photo.PhotoStudio;
import org.faceauth.e2e.photo.PosedPhoto;
import org.faceauth.e2e.photo.Subject;
import org.faceauth.e2e.stack.RealmFile.Account;
import org.faceauth.e2e.stack.Stack;
import org.faceauth.e2e.stack.StackException;

/** Enrols a person over the pages, with one photo after the other until one is good enough. */
public final class Enrolment {

    private final Stack stack;
    private final PhotoStudio studio;

    public Enrolment(Stack stack) {
        this.stack = stack;
        this.studio = new PhotoStudio(stack.inference());
    }

    /**
     * Logs in with the password, consents and stands in front of the camera.
     *
     * @return the photo that was accepted
     * @throws StackException when none was; it says what the last refusal was
     */
    public Path enrol(Account account, List<Path> photos) {
        String refusal = "no photo shows exactly one face";
        for (Path photo : photos) {
            Optional<PosedPhoto> posed = studio.pose(photo);
            if (posed.isPresent()) {
                Visit visit = Visit.begin(stack, Map.of("kc_action", "FACE_ENROL"))
                        .password(account.username(), account.password())
                        .consent();
                CaptureOutcome outcome = visit.capture(new Subject(posed.get()));
                if (visit.enrolled()) {
                    visit.finish();
                    return photo;
                }
                refusal = "the last answer was " + outcome.state() + " at step " + outcome.lastStep()
                        + visit.error().map(text -> " (" + text + ")").orElse("");
            }
        }
        throw new StackException(account.username() + " could not be enrolled: " + refusal + ".");
    }
}
