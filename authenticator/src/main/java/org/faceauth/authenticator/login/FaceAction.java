package org.faceauth.authenticator.login;

import java.util.Locale;

/** What a page's form asks for ({@code faceAction}). */
enum FaceAction {
    DEPARTMENT,
    CHANGE_DEPARTMENT,
    CAPTURE,
    RETRY,
    PASSWORD,
    /** Anything else: the page is shown again. */
    UNKNOWN;

    static FaceAction of(String field) {
        for (FaceAction action : values()) {
            if (action.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(field)) {
                return action;
            }
        }
        return UNKNOWN;
    }
}
