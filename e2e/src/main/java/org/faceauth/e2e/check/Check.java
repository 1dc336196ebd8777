package org.faceauth.e2e.check;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faceauth.e2e.photo.PhotoStudio;
import org.faceauth.e2e.photo.PosedPhoto;
import org.faceauth.e2e.stack.RealmFile;
import org.faceauth.e2e.stack.RealmFile.Account;
import org.faceauth.e2e.stack.Stack;
import org.faceauth.e2e.stack.StackException;

/**
 * Enrols two people from photos into a running throw-away system, logs one in by face and sees that others are refused.
 */
public final class Check {

    private static final String DEPARTMENT = "Emergency";
    private static final String OTHER_DEPARTMENT = "Pharmacy";
    private static final int MAX_PHOTOS = 8;

    private final Stack stack;
    private final PrintStream out;

    public Check(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /** Throws with a sentence at the first thing that isn't as it should be. */
    public void run(Path folder) {
        PhotoFolders folders = PhotoFolders.in(folder);
        allowPhotos();
        List<Account> accounts = membersOf(DEPARTMENT);
        Account first = accounts.get(0);
        Enrolment enrolment = new Enrolment(stack);
        List<Path> photos = folders.people().get(0);
        Path used = enrolment.enrol(first, photos);
        out.println("enrolled " + first.username());
        enrolment.enrol(accounts.get(1), folders.people().get(1));
        out.println("enrolled " + accounts.get(1).username());
        logIn(first, photos, used);
        if (folders.people().size() > 2) {
            refuse(DEPARTMENT, folders.people().get(2), "a stranger");
        }
        if (!first.departments().contains(OTHER_DEPARTMENT)) {
            refuse(OTHER_DEPARTMENT, List.of(used), "somebody of another department");
        }
    }

    /** A photo is an attack, and the networks say so: the administrator's own setting lets the check go on. */
    private void allowPhotos() {
        Map<String, String> settings = Map.of("antiSpoofThreshold", "0", "livenessThreshold", "0");
        out.println("check only: anti-spoof and liveness thresholds of this throw-away realm are lowered to 0, "
                + "because photos are shown instead of people");
        stack.admin().configureFace(settings);
        stack.admin().configureEnrolment(settings);
    }

    private List<Account> membersOf(String department) {
        List<Account> members = RealmFile.read(stack.plan().realm()).accounts().stream()
                .filter(account -> account.departments().contains(department))
                .toList();
        if (members.size() < 2) {
            throw new StackException("The realm has fewer than two demo accounts in " + department + ".");
        }
        return members;
    }

    private void logIn(Account account, List<Path> photos, Path enrolled) {
        List<Path> heldOut = photos.size() == 1
                ? photos
                : photos.stream().filter(photo -> !photo.equals(enrolled)).toList();
        String last = "no photo shows exactly one face";
        for (Path photo : heldOut.stream().limit(MAX_PHOTOS).toList()) {
            Optional<PosedPhoto> person = new PhotoStudio(stack.inference()).pose(photo);
            if (person.isPresent()) {
                LoginByFace.Attempt attempt = new LoginByFace(stack).attempt(DEPARTMENT, person.get());
                if (attempt.tokens().isPresent()) {
                    String user = attempt.tokens().get().claims().getStringClaim("preferred_username");
                    if (!account.username().equals(user)) {
                        throw new StackException("The wrong person was logged in.");
                    }
                    out.println("login ok " + attempt.took().toMillis() + " ms");
                    return;
                }
                last = "the last answer was " + attempt.capture() + " "
                        + attempt.error().orElse("");
            }
        }
        throw new StackException(account.username() + " could not log in by face: " + last);
    }

    private void refuse(String department, List<Path> photos, String who) {
        for (Path photo : photos.stream().limit(MAX_PHOTOS).toList()) {
            Optional<PosedPhoto> person = new PhotoStudio(stack.inference()).pose(photo);
            if (person.isPresent()) {
                if (new LoginByFace(stack)
                        .attempt(department, person.get())
                        .tokens()
                        .isPresent()) {
                    throw new StackException("The face login let " + who + " in.");
                }
                out.println("refused " + who);
                return;
            }
        }
    }
}
