package org.faceauth.authenticator.config;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link FaceServices}. */
public interface FaceServicesFactory extends ProviderFactory<FaceServices> {}
