/**
 * The credential type {@code face}: how a template is kept in Keycloak's own credential table, shown in the account
 * console, removed, and read for a comparison. May depend on Keycloak's SPIs, the vault and {@code match}.
 */
package org.faceauth.authenticator.credential;
