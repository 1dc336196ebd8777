package org.faceauth.bench;

import java.nio.file.Path;

/**
 * A photo that is said to show a person.
 *
 * @param person name of the folder
 * @param file an image, or what calls itself one
 */
record Photo(String person, Path file) {}
