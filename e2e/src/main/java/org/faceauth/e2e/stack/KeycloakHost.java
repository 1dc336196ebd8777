package org.faceauth.e2e.stack;

import org.faceauth.e2e.certificate.Certificates;

/** Where Keycloak runs; a process of this machine unless somebody has a container engine. */
@FunctionalInterface
public interface KeycloakHost {

    /** Starts Keycloak on the plan's ports and returns when it is healthy. */
    void start(StackPlan plan, Certificates certificates, Progress progress);

    /** A process of this machine, which {@link Stack#close()} stops. */
    static KeycloakHost process() {
        return (plan, certificates, progress) -> new KeycloakServer(plan, certificates).start(progress);
    }
}
