/**
 * Head pose and eye openness from landmarks: geometry only. May depend on the records of {@code org.faceauth.inference}
 * and the JDK.
 */
package org.faceauth.inference.pose;
