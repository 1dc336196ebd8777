package org.faceauth.models;

import java.util.List;

/**
 * What an installation did.
 *
 * @param profile as it is now installed
 * @param placed how many files were written; 0 where all was there
 * @param missing why each optional network is left out, one sentence each
 */
public record InstallReport(InstalledProfile profile, int placed, List<String> missing) {
    public InstallReport {
        missing = List.copyOf(missing);
    }
}
