/** Keycloak's image instead of its distribution; only with the Maven profile {@code containers}. */
package org.faceauth.e2e.containers;
