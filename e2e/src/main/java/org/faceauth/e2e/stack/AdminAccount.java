package org.faceauth.e2e.stack;

/** The first administrator of the console, made at Keycloak's first start. */
public final class AdminAccount {

    public static final String NAME = "admin";

    private AdminAccount() {}

    /** The password in a file of the system's own; it stays valid until somebody changes it in the console. */
    public static Secret password(Home home) {
        return Secret.in(home.secrets().resolve("admin.password"));
    }
}
