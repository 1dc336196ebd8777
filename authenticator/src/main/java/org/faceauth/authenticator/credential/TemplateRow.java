package org.faceauth.authenticator.credential;

import java.util.Arrays;

/**
 * One row of the template query.
 *
 * @param credentialId of the credential
 * @param userId whose it is
 * @param sealed the sealed template in base64
 * @param data the credential's data as JSON
 * @param confidenceOverride the user's attribute, null where there is none
 */
record TemplateRow(String credentialId, String userId, String sealed, String data, String confidenceOverride) {

    TemplateRow {
        sealed = sealed == null ? "" : sealed;
    }

    /** From the columns of {@link TemplateQuery}. */
    static TemplateRow of(Object[] columns) {
        String[] text = Arrays.copyOf(columns, columns.length, String[].class);
        return new TemplateRow(text[0], text[1], text[2], text[3], text[4]);
    }
}
