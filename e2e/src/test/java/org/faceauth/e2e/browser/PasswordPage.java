package org.faceauth.e2e.browser;

import com.microsoft.playwright.Page;
import org.faceauth.e2e.stack.RealmFile.Account;

/** Keycloak's form for user name and password. */
final class PasswordPage {

    private final Page page;

    PasswordPage(Page page) {
        this.page = page;
        page.locator("#kc-form-login").waitFor();
    }

    void logIn(Account account) {
        page.locator("#username").fill(account.username());
        page.locator("#password").fill(account.password());
        page.locator("#kc-login").click();
    }
}
