package org.faceauth.models;

/**
 * On what terms weights may be used.
 *
 * @param name SPDX identifier where there is one
 * @param commercialUse false where commercial use is forbidden or not clearly allowed
 * @param note what an operator must know, may be empty
 */
public record Licence(String name, boolean commercialUse, String note) {
    public Licence {
        Checks.text("licence name", name);
        note = note == null ? "" : note;
    }
}
