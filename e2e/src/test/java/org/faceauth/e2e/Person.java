package org.faceauth.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.faceauth.e2e.check.Enrolment;
import org.faceauth.e2e.photo.PosedPhoto;
import org.faceauth.e2e.stack.RealmFile.Account;
import org.faceauth.e2e.stack.Stack;

/** Somebody of a test's own, with a sample person's face. Closing deletes the account and its face. */
public final class Person implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Stack stack;
    private final Account account;
    private final SamplePerson face;
    private final String id;
    private Path enrolled;

    private Person(Stack stack, Account account, SamplePerson face) {
        this.stack = stack;
        this.account = account;
        this.face = face;
        this.id = stack.admin()
                .get("/users?exact=true&username=" + account.username())
                .path(0)
                .path("id")
                .asText();
    }

    /** Creates the account, as an administrator does; without a face yet. */
    public static Person hired(Stack stack, SamplePerson face, String... departments) {
        String username = "test.person." + COUNT.incrementAndGet();
        Account account = new Account(username, "Some-Test-Password-1", List.of(departments));
        ObjectNode user = new ObjectMapper().createObjectNode();
        user.put("username", username).put("enabled", true).put("emailVerified", true);
        user.put("email", username + "@hospital.example")
                .put("firstName", "Test")
                .put("lastName", "Person");
        user.putArray("credentials").addObject().put("type", "password").put("value", account.password());
        var groups = user.putArray("groups");
        account.departments().forEach(department -> groups.add("/departments/" + department));
        stack.admin().post("/users", user);
        return new Person(stack, account, face);
    }

    /** Gives consent and enrols, over HTTP. */
    public Person enrol() {
        enrolled = new Enrolment(stack).enrol(account, face.photos());
        return this;
    }

    /** Photos that the enrolment hasn't seen. */
    public List<PosedPhoto> heldOut() {
        return face.without(enrolled);
    }

    public Account account() {
        return account;
    }

    public String username() {
        return account.username();
    }

    public SamplePerson face() {
        return face;
    }

    public String id() {
        return id;
    }

    @Override
    public void close() {
        stack.admin().delete("/users/" + id);
    }
}
