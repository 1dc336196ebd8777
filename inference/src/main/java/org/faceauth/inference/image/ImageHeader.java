package org.faceauth.inference.image;

/**
 * What the header of an image file says, and the bytes that a decoder needs of it.
 *
 * @param width pixels as stored, before EXIF rotation
 * @param height pixels as stored
 * @param orientation EXIF orientation, 1..8, 1 where none is given
 * @param payload the file without what a decoder does not need (metadata, trailing bytes)
 */
record ImageHeader(int width, int height, int orientation, byte[] payload) {}
