package org.faceauth.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The camera step, of login or enrolment. */
final class CapturePage {

    /** A whole challenge on a slow machine. */
    private static final double CHALLENGE_MILLIS = 90_000;

    private final Page page;

    CapturePage(Page page) {
        this.page = page;
        root().waitFor();
    }

    private Locator root() {
        return page.locator("#face-capture");
    }

    /** Starts the camera unless the page has done so by itself. */
    CapturePage start() {
        page.waitForSelector("html.fl-script #face-capture");
        Locator button = page.locator("#face-start");
        if ("idle".equals(state()) && button.isVisible()) {
            button.click();
        }
        return this;
    }

    /** How a try ended, as the browser shows it. */
    enum Ending {
        LOGGED_IN,
        TRY_AGAIN,
        PASSWORD,
        /** Keycloak's error page: a second step that nothing can stand in for. */
        CLOSED
    }

    /** Stands in front of the camera until the page after this one is there. */
    Ending goThrough() {
        String challenge = root().getAttribute("data-challenge");
        start();
        page.waitForFunction(
                "used => location.pathname.includes('/face/demo/') || document.querySelector('#kc-form-login, #kc-error-message')"
                        + " || document.querySelector(`#face-capture[data-failed-before=true]"
                        + ":not([data-challenge='${used}'])`)",
                challenge,
                new Page.WaitForFunctionOptions().setTimeout(CHALLENGE_MILLIS));
        if (page.url().contains("/face/demo/")) {
            return Ending.LOGGED_IN;
        }
        if (page.locator("#kc-error-message").isVisible()) {
            return Ending.CLOSED;
        }
        return page.locator("#kc-form-login").isVisible() ? Ending.PASSWORD : Ending.TRY_AGAIN;
    }

    String state() {
        return root().getAttribute("data-state");
    }

    String hintText() {
        return page.locator("#face-hint").textContent().strip();
    }

    /** Waits for that state of the camera. */
    CapturePage awaitState(String state) {
        page.waitForSelector("#face-capture[data-state='" + state + "']");
        return this;
    }

    /** Waits for that hint. */
    CapturePage awaitHint(String hint) {
        page.waitForSelector("#face-capture[data-hint='" + hint + "']");
        return this;
    }

    /** Waits until the enrolment is done. */
    EnrolledPage awaitEnrolled() {
        page.locator("#face-finish").waitFor(new Locator.WaitForOptions().setTimeout(CHALLENGE_MILLIS));
        return new EnrolledPage(page);
    }

    /** Waits for the page's own words on why it didn't work. */
    String awaitError() {
        Locator error = page.locator("#face-error");
        error.waitFor(new Locator.WaitForOptions().setTimeout(CHALLENGE_MILLIS));
        return error.textContent().strip();
    }

    /** What the page says about how many tries are left, empty before the first has failed. */
    String triesLeft() {
        Locator tries = page.locator("#face-tries");
        return tries.count() == 0 ? "" : tries.textContent().strip();
    }

    /** Waits until the camera's pictures have brought the challenge beyond its first step. */
    CapturePage awaitMovementAsked() {
        page.waitForSelector(
                "#face-capture:not([data-step='']):not([data-step=NEUTRAL])",
                new Page.WaitForSelectorOptions().setTimeout(CHALLENGE_MILLIS));
        return this;
    }

    PasswordPage usePassword() {
        page.locator("#face-password").click();
        return new PasswordPage(page);
    }
}
