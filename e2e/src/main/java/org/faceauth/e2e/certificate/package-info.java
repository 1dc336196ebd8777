/** Certificates that the system makes itself: one authority for browsers, another between Keycloak and inference. */
package org.faceauth.e2e.certificate;
