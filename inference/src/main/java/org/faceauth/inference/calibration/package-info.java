/**
 * Measures an installed profile on photos of known people, and fits what the catalogue says of it: the centre of each
 * network's embeddings and the table from cosine to false match rate. A command for developers and sites
 * ({@link org.faceauth.inference.calibration.Main}); nothing of it runs in the service.
 */
package org.faceauth.inference.calibration;
