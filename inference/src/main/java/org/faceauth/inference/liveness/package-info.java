/**
 * Passive liveness from one frame, without a network: traces that a recapture of paper or of a screen leaves in pixels.
 * May depend on the records of {@code org.faceauth.inference} and OpenCV.
 */
package org.faceauth.inference.liveness;
