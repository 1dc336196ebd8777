package org.faceauth.e2e.stack;

import java.nio.file.Path;

/**
 * Where a running system keeps what it needs, everything under one folder ({@code .faceauth/} in the project, a
 * temporary one for checks and tests).
 *
 * @param state certificates, secrets, logs, process files, Keycloak with its built-in database
 * @param models installed model profiles; may be shared by several systems
 */
public record Home(Path state, Path models) {

    /** The ordinary layout: models beside the rest. */
    public static Home at(Path root) {
        return new Home(root, root.resolve("models"));
    }

    public Path keycloak() {
        return state.resolve("keycloak");
    }

    public Path certificates() {
        return PrivateFiles.folder(state.resolve("certificates"));
    }

    public Path secrets() {
        return PrivateFiles.folder(state.resolve("secrets"));
    }

    public Path logs() {
        return PrivateFiles.folder(state.resolve("logs"));
    }

    public Path processes() {
        return PrivateFiles.folder(state.resolve("processes"));
    }

    /** Names a running server; looking for it makes nothing. */
    Path processFile(String name) {
        return state.resolve("processes").resolve(name);
    }

    public Path models(String profile) {
        return models.resolve(profile);
    }

    /** Native libraries that DJL unpacks once (430 MB): shared by whoever shares the models. */
    public Path natives() {
        String named = System.getenv("DJL_CACHE_DIR");
        return named == null ? models.resolveSibling("djl") : Path.of(named);
    }
}
