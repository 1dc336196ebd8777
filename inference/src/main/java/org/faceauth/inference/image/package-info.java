/**
 * From bytes to pixels: header checks, decoding, alignment. The header of an image is read and judged in Java before
 * any native code sees a byte. May depend on the records of {@code org.faceauth.inference}, the JDK and OpenCV only.
 */
package org.faceauth.inference.image;
