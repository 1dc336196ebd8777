/**
 * The two face authenticators: picker, capture page, verdict. Decides with what {@code frames}, {@code liveness},
 * {@code match} and {@code limits} tell, and maps every outcome to Keycloak in one place.
 */
package org.faceauth.authenticator.login;
