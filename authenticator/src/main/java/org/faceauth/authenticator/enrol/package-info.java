/**
 * The required action {@code FACE_ENROL}: consent first, then captures in a plan that the server chose, then a template.
 * Between requests nothing lives but sealed embeddings in the authentication session; they are erased when the action ends.
 */
package org.faceauth.authenticator.enrol;
