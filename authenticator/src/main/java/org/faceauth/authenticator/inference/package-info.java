/**
 * Client of the inference service: an image goes out, measurements come in, and nothing is believed before it adds up.
 * Mirrors {@code docs/protocol.md}; knows neither Keycloak nor the engine's own classes.
 */
package org.faceauth.authenticator.inference;
