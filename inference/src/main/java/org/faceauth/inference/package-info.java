/**
 * The face engine: an encoded image in, measurements out. Holds no state between images, writes nothing to disk and
 * knows no user. May depend on {@code org.faceauth.models}, DJL and OpenCV; never on {@code org.keycloak}.
 */
package org.faceauth.inference;
