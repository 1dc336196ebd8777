/**
 * Passive liveness from one frame, without a network: traces that a recapture of paper or of a screen leaves in pixels.
 * May depend on the records of {@code org.faceauth.inference}, on its package {@code image} and on OpenCV.
 */
package org.faceauth.inference.liveness;
