package org.faceauth.e2e.containers;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.faceauth.e2e.certificate.Certificates;
import org.faceauth.e2e.stack.AdminAccount;
import org.faceauth.e2e.stack.KeycloakHost;
import org.faceauth.e2e.stack.KeycloakSettings;
import org.faceauth.e2e.stack.Progress;
import org.faceauth.e2e.stack.StackException;
import org.faceauth.e2e.stack.StackPlan;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.MountableFile;

/**
 * Keycloak's image, on the network of the host: addresses, ports, certificates and file names are those of a process, and
 * the inference service stays on loopback. The image is named by the system property {@code keycloak.image}. It goes with
 * the JVM.
 */
public final class KeycloakInContainer implements KeycloakHost {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final String HOME = "/opt/keycloak/";

    @Override
    @SuppressWarnings("resource") // Ends with the JVM, as testcontainers see to it.
    public void start(StackPlan plan, Certificates certificates, Progress progress) {
        progress.stage("Starting Keycloak in a container");
        String image = System.getProperty("keycloak.image", "");
        if (image.isEmpty()) {
            throw new StackException("The image isn't named: add -Dkeycloak.image=NAME:VERSION.");
        }
        KeycloakContainer keycloak = new KeycloakContainer(image);
        keycloak.withNetworkMode("host")
                .withStartupTimeout(START_LIMIT)
                .withAdminUsername(AdminAccount.NAME)
                .withAdminPassword(AdminAccount.password(plan.home()).value())
                .withCopyToContainer(
                        Transferable.of(
                                new KeycloakSettings(plan, certificates).text().getBytes(StandardCharsets.UTF_8)),
                        HOME + "conf/keycloak.conf")
                .withCopyFileToContainer(MountableFile.forHostPath(plan.realm()), HOME + "data/import/realm.json")
                .withProviderLibsFrom(
                        plan.artifacts().providers().stream().map(Path::toFile).toList())
                .waitingFor(KeycloakContainer.LOG_WAIT_STRATEGY)
                .withCustomCommand("--import-realm");
        // Readable by the container's own user, at the names that the configuration gives.
        for (Path folder : new Path[] {plan.home().certificates(), plan.home().secrets()}) {
            keycloak.withCopyFileToContainer(MountableFile.forHostPath(folder, 0755), folder.toString());
        }
        if (plan.mode() == StackPlan.Mode.OPTIMISED) {
            keycloak.withProductionMode();
        }
        if (!plan.database().user().isEmpty()) {
            keycloak.withEnv("KC_DB_USERNAME", plan.database().user())
                    .withEnv("KC_DB_PASSWORD", plan.database().password());
        }
        keycloak.start();
    }
}
