package org.faceauth.models;

import java.nio.file.Path;

/**
 * The directory that holds everything that is fetched or installed: {@code FACEAUTH_HOME}, or {@code .faceauth} in the
 * project's root.
 *
 * @param directory absolute
 */
public record ModelsHome(Path directory) {
    public ModelsHome {
        directory = directory.toAbsolutePath().normalize();
    }

    /** Where profiles lie, one directory each. */
    public Path profiles() {
        return directory.resolve("models");
    }

    public Path profile(String id) {
        Checks.id("the profile", id);
        return profiles().resolve(id);
    }

    /** Private to the installer: the packages of the npm registry. */
    Path npm() {
        return directory.resolve("npm");
    }

    /** The catalogue as it is here, with the site's own networks. */
    public Catalogue catalogue() {
        return Catalogue.of(directory);
    }
}
