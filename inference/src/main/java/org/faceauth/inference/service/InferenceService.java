package org.faceauth.inference.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The inference service's process. Judges its settings before anything is started: what is missing or unsafe ends it
 * with one sentence on the error stream and exit status {@value #EXIT_REFUSED}.
 */
@QuarkusMain
public final class InferenceService {
    static final int EXIT_REFUSED = 2;

    private InferenceService() {}

    public static void main(String... arguments) {
        // Before any class of DJL is initialised: it must never look for natives on the network.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("java.awt.headless", "true");
        try {
            ServiceSettings settings = ServiceSettings.from(System.getenv());
            ListeningPorts.requireFree(settings);
            QuarkusProperties.of(settings).forEach(System::setProperty);
        } catch (StartRefusedException refused) {
            System.err.println("The inference service does not start: " + refused.getMessage());
            System.exit(EXIT_REFUSED);
        }
        Quarkus.run(arguments);
    }
}
