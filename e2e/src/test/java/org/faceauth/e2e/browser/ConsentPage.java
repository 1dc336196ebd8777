package org.faceauth.e2e.browser;

import com.microsoft.playwright.Page;

/** The notice and both consents before an enrolment. */
final class ConsentPage {

    private final Page page;

    ConsentPage(Page page) {
        this.page = page;
        page.locator("#face-consent-form").waitFor();
    }

    CapturePage agree() {
        page.locator("#consentEnrolment").check();
        page.locator("#consentAuthentication").check();
        page.locator("#face-agree").click();
        return new CapturePage(page);
    }

    void decline() {
        page.locator("#face-decline").click();
    }
}
