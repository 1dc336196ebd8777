/**
 * Camera frames on their way in: the realm resource {@code face/frames}, the challenge they are bound to, and the
 * {@link org.faceauth.authenticator.frames.FrameHandler} that judges them. Knows nothing of what a handler decides.
 */
package org.faceauth.authenticator.frames;
