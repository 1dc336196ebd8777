/** What a person agreed to, before the first frame is taken. */
package org.faceauth.authenticator.consent;
