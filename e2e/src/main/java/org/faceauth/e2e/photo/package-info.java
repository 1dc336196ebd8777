/**
 * Camera sequences from a still photo, for tests of the protocol: the face's mesh is turned in space and the picture
 * stretched after it. A warped photo isn't a person and says nothing about the detection of attacks.
 */
package org.faceauth.e2e.photo;
