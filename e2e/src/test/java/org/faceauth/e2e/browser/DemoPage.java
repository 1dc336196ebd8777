package org.faceauth.e2e.browser;

import com.microsoft.playwright.Page;
import java.net.URI;

/** The demo application, which shows what the token says. */
final class DemoPage {

    private final Page page;

    DemoPage(Page page) {
        this.page = page;
    }

    DemoPage open(URI address) {
        page.navigate(address.toString());
        return this;
    }

    DepartmentPage signIn() {
        page.locator("#sign-in").click();
        return new DepartmentPage(page);
    }

    /** Asks for the face once more, which gives the higher level. */
    CapturePage stepUp() {
        page.locator("#step-up").click();
        return new CapturePage(page);
    }

    DemoPage awaitSignedIn() {
        page.locator("#signed-in").waitFor();
        return this;
    }

    /** A claim as it is shown. */
    String claim(String name) {
        return page.locator("#claim-" + name).textContent().strip();
    }
}
