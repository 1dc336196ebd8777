package org.faceauth.authenticator.config;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link FaceServices} with Keycloak under the name {@code face}. */
public final class FaceSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "face";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return FaceServices.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Keycloak's
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return FaceServicesFactory.class;
    }
}
