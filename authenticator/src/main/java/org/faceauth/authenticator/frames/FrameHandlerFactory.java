package org.faceauth.authenticator.frames;

import org.keycloak.provider.ProviderFactory;

/** Makes a {@link FrameHandler}; the id is the mode of the challenges that it judges. */
public interface FrameHandlerFactory extends ProviderFactory<FrameHandler> {}
