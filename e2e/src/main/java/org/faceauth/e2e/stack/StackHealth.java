package org.faceauth.e2e.stack;

import java.net.URI;

/**
 * How both halves are.
 *
 * @param keycloak the identity provider
 * @param inference the inference service
 */
public record StackHealth(Condition keycloak, Condition inference) {

    /** How a server is. */
    public enum Condition {
        HEALTHY("runs and is healthy"),
        UNHEALTHY("runs but doesn't report itself ready"),
        GONE("doesn't run");

        private final String sentence;

        Condition(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    public static StackHealth of(Home home, Ports ports) {
        return new StackHealth(
                condition(KeycloakServer.NAME, home, KeycloakServer.health(ports)),
                condition(InferenceServer.NAME, home, InferenceServer.health(ports)));
    }

    public boolean healthy() {
        return keycloak == Condition.HEALTHY && inference == Condition.HEALTHY;
    }

    /** Whether one half runs without the other, or none reports itself ready. */
    public boolean broken() {
        return !healthy() && (keycloak != Condition.GONE || inference != Condition.GONE);
    }

    private static Condition condition(String name, Home home, URI health) {
        if (ServerProcess.recorded(name, home).isEmpty()) {
            return Condition.GONE;
        }
        return Readiness.ready(health) ? Condition.HEALTHY : Condition.UNHEALTHY;
    }
}
