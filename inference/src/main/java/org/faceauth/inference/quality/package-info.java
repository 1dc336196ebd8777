/**
 * Whether a frame is good enough to compare and, if not, what the person can mend. May depend on the records of
 * {@code org.faceauth.inference}, on its package {@code image} and on OpenCV.
 */
package org.faceauth.inference.quality;
