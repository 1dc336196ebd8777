package org.faceauth.authenticator.config;

import org.keycloak.models.RealmModel;

/** What the realm's attributes say about faces. */
public final class RealmMarks {
    private static final String DEMONSTRATION = "faceauth.demonstration";

    private RealmMarks() {}

    /** Whether the realm is marked as a demonstration; nothing but {@code true} marks it. */
    public static boolean demonstration(RealmModel realm) {
        return "true".equals(realm.getAttribute(DEMONSTRATION));
    }
}
