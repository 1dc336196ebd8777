/**
 * Who is it, or is it them: comparison of a face with the enrolled ones of a department, or of one user. Pure; knows no
 * Keycloak and keeps nothing.
 */
package org.faceauth.authenticator.match;
