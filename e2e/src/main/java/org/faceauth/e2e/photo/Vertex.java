package org.faceauth.e2e.photo;

/**
 * A point of the picture.
 *
 * @param x pixels to the right
 * @param y pixels down
 * @param z pixels away from the camera
 */
record Vertex(double x, double y, double z) {}
