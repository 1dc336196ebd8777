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
        page.waitForFunction("() => document.querySelector('#face-hint')?.textContent.trim()");
        Locator button = page.locator("#face-start");
        if ("idle".equals(state()) && button.isVisible()) {
            button.click();
        }
        return this;
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

    /** Waits until the browser has left for the application. */
    void awaitApplication() {
        page.waitForURL(
                address -> address.contains("/face/demo/"), new Page.WaitForURLOptions().setTimeout(CHALLENGE_MILLIS));
    }

    /** Waits for the page's own words on why it didn't work. */
    String awaitError() {
        Locator error = page.locator("#face-error");
        error.waitFor(new Locator.WaitForOptions().setTimeout(CHALLENGE_MILLIS));
        return error.textContent().strip();
    }

    PasswordPage usePassword() {
        page.locator("#face-password").click();
        return new PasswordPage(page);
    }
}
