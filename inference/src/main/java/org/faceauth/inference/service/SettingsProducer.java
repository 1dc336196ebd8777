package org.faceauth.inference.service;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives beans the settings that {@link InferenceService} judged before the start. */
@Singleton
final class SettingsProducer {
    @Produces
    @Singleton
    ServiceSettings settings() {
        return ServiceSettings.from(System.getenv());
    }
}
