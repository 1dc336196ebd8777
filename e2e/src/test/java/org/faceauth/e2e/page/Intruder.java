package org.faceauth.e2e.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.faceauth.e2e.photo.Movement;
import org.faceauth.e2e.stack.Stack;
import org.jsoup.nodes.Element;

/** Somebody who has opened the login as anybody can, and now sends what no page would. */
final class Intruder {

    private final Stack stack;
    private final WebClient web;
    private Page page;

    private Intruder(Stack stack, WebClient web, Page page) {
        this.stack = stack;
        this.web = web;
        this.page = page;
    }

    /** In front of the department picker. */
    static Intruder arrives(Stack stack) {
        Application application = new Application(stack.https(), stack.realm(), stack.browserTrust());
        WebClient web = new WebClient(stack.browserTrust(), application.callback());
        return new Intruder(stack, web, web.open(application.loginAddress(Map.of())));
    }

    /** In front of the camera of that department. */
    static Intruder at(Stack stack, String department) {
        Intruder intruder = arrives(stack);
        Element choice = intruder.page.document().select("#face-departments button[name=department]").stream()
                .filter(button -> button.text().contains(department))
                .findFirst()
                .orElseThrow();
        return intruder.post("#face-departments", Map.of("department", choice.attr("value")));
    }

    /** Fills a form of the page, with fields that need not be its own. */
    Intruder post(String form, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        page.element(form).select("input[type=hidden]").forEach(field -> all.put(field.attr("name"), field.val()));
        all.putAll(fields);
        page = web.submit(page.action(form), all);
        return this;
    }

    String challenge() {
        return page.element("#face-capture").attr("data-challenge");
    }

    /** The frame that the page would send first, of that picture. */
    ForgedFrame frame(byte[] jpeg) {
        return new ForgedFrame(
                page.address().resolve(page.element("#face-capture").attr("data-frames-url")),
                challenge(),
                "0",
                "image/jpeg",
                jpeg);
    }

    /** Sends it with the cookies of this browser; returns the status. */
    int send(ForgedFrame frame) {
        return web.send(frame.request()).statusCode();
    }

    /** Sends it from a browser that has never been here. */
    int sendFromElsewhere(ForgedFrame frame) {
        return new WebClient(stack.browserTrust(), stack.https())
                .send(frame.request())
                .statusCode();
    }

    /** Sends frames until the challenge is over, then claims to have passed. */
    Intruder show(Function<Movement, byte[]> camera) {
        new Capture(web).run(page, camera);
        return claim(Map.of());
    }

    /** Posts the form that says that the challenge is over. */
    Intruder claim(Map<String, String> lies) {
        return post("#face-form", lies);
    }

    boolean atCamera() {
        return page.has("#face-capture");
    }

    boolean loggedIn() {
        return page.parameter("code").isPresent();
    }
}
