/**
 * What an administrator of the server sets, read once and checked, and the services made of it. Everything else reaches
 * the inference service, the vault and the stored templates through
 * {@link org.faceauth.authenticator.config.FaceServices}.
 */
package org.faceauth.authenticator.config;
