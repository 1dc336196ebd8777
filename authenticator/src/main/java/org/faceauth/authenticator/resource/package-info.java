/** The realm resource {@code /realms/{realm}/face}: frames, status, and the demonstration application. */
package org.faceauth.authenticator.resource;
