package org.faceauth.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The department picker. */
final class DepartmentPage {

    private final Page page;

    DepartmentPage(Page page) {
        this.page = page;
        page.locator("#face-departments").waitFor();
    }

    List<String> names() {
        return page.locator("#face-departments .fl-choice-name").allTextContents();
    }

    /** The department that the page says was chosen last on this device. */
    String remembered() {
        return page.locator("#face-departments button[name=department]:has(.fl-choice-last:visible) .fl-choice-name")
                .textContent()
                .strip();
    }

    CapturePage choose(String name) {
        page.locator("#face-departments button[name=department]")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        return new CapturePage(page);
    }

    PasswordPage usePassword() {
        page.locator("#face-password").click();
        return new PasswordPage(page);
    }
}
