package org.faceauth.authenticator.frames;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link FrameHandler} with Keycloak. */
public final class FrameHandlerSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "face-frames";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return FrameHandler.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Keycloak's
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return FrameHandlerFactory.class;
    }
}
