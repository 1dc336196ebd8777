package org.faceauth.e2e.stack;

import java.nio.file.Path;

/**
 * What to start.
 *
 * @param artifacts what the build has made
 * @param home where the system keeps its state
 * @param ports to listen on
 * @param profile of models, already installed
 * @param database of Keycloak
 * @param mode of Keycloak
 * @param realm the realm file to import where the realm doesn't exist yet
 */
public record StackPlan(
        Artifacts artifacts, Home home, Ports ports, String profile, Database database, Mode mode, Path realm) {

    /** How Keycloak is started. */
    public enum Mode {
        /** {@code kc.sh build} once, then {@code start --optimized}. */
        OPTIMISED,
        /** {@code start-dev}: no caches, built on every change. */
        DEVELOPMENT
    }
}
