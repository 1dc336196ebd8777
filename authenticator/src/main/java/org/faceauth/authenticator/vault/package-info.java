/**
 * Encryption of templates: AES-256-GCM with a key per template, wrapped by a key that never enters the database. May
 * depend on the JDK only.
 */
package org.faceauth.authenticator.vault;
