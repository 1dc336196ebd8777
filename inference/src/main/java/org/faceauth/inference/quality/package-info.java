/**
 * Whether a frame is good enough to compare and, if not, what the person can mend. May depend on the records of
 * {@code org.faceauth.inference} and OpenCV.
 */
package org.faceauth.inference.quality;
