package org.faceauth.e2e.browser;

import com.microsoft.playwright.Page;

/** Says that the enrolment is done. */
final class EnrolledPage {

    private final Page page;

    EnrolledPage(Page page) {
        this.page = page;
        page.locator("#face-finish").waitFor();
    }

    void finish() {
        page.locator("#face-finish").click();
    }
}
