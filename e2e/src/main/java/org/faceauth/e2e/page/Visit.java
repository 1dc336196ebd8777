package org.faceauth.e2e.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.faceauth.e2e.photo.Subject;
import org.faceauth.e2e.stack.Stack;
import org.faceauth.e2e.stack.StackException;
import org.jsoup.nodes.Element;

/** One person's visit to the login pages, from the application and back to it. */
public final class Visit {

    private final Application application;
    private final WebClient web;
    private Page page;

    private Visit(Application application, WebClient web, Page page) {
        this.application = application;
        this.web = web;
        this.page = page;
    }

    /**
     * Follows the application's login button.
     *
     * @param parameters further ones of the authorisation request, for example {@code kc_action}
     */
    public static Visit begin(Stack stack, Map<String, String> parameters) {
        Application application = new Application(stack.https(), stack.realm(), stack.browserTrust());
        WebClient web = new WebClient(stack.browserTrust(), application.callback());
        return new Visit(application, web, web.open(application.loginAddress(parameters)));
    }

    /** Goes to the password form, wherever it is, and logs in with it. */
    public Visit password(String username, String password) {
        if (!page.has("#kc-form-login")) {
            post("#face-password-form", Map.of());
        }
        post("#kc-form-login", Map.of("username", username, "password", password));
        return this;
    }

    /** Picks the department of that name in the list. */
    public Visit department(String name) {
        Element button = page.document().select("#face-departments button[name=department]").stream()
                .filter(choice -> choice.text().contains(name))
                .findFirst()
                .orElseThrow(() -> new StackException("The department " + name + " isn't in the list."));
        post("#face-departments", Map.of("department", button.attr("value")));
        return this;
    }

    /** Gives both consents. */
    public Visit consent() {
        post("#face-consent-form", Map.of("consentEnrolment", "on", "consentAuthentication", "on"));
        return this;
    }

    /** Stands in front of the camera until the challenge is over, then posts the form as the page does. */
    public CaptureOutcome capture(Subject subject) {
        CaptureOutcome outcome = new Capture(web).run(page, subject::frame);
        post("#face-form", Map.of());
        return outcome;
    }

    /** Leaves the page that says that the enrolment is done. */
    public Visit finish() {
        post("#face-finish-form", Map.of());
        return this;
    }

    public boolean atCapture() {
        return page.has("#face-capture");
    }

    public boolean atConsent() {
        return page.has("#face-consent-form");
    }

    public boolean enrolled() {
        return page.has("#face-finish");
    }

    /** What went wrong by the page's own words. */
    public Optional<String> error() {
        return page.error();
    }

    public String title() {
        return page.document().title() + " " + page.document().select("h1").text();
    }

    /** Whether the browser is back at the application with a code. */
    public boolean loggedIn() {
        return page.parameter("code").isPresent();
    }

    /** Tokens for the code that came back. */
    public Tokens tokens() {
        return application.exchange(page.parameter("code")
                .orElseThrow(() -> new StackException("The login isn't done: the page is \"" + title() + "\""
                        + error().map(text -> " and says: " + text).orElse("") + ".")));
    }

    private void post(String form, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Element hidden : page.element(form).select("input[type=hidden]")) {
            all.put(hidden.attr("name"), hidden.attr("value"));
        }
        all.putAll(fields);
        page = web.submit(page.action(form), all);
    }
}
