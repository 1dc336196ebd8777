/**
 * Everything that Keycloak loads. May depend on Keycloak's SPIs (provided by the server) and Bouncy Castle; never on the
 * face engine, which runs in another process.
 */
package org.faceauth.authenticator;
