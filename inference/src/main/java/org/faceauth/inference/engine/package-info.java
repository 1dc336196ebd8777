/**
 * The engine: which device, how many images at once, and the order of the steps from bytes to a measurement. May depend
 * on every other package of {@code org.faceauth.inference} but the service, on {@code org.faceauth.models} and on DJL.
 */
package org.faceauth.inference.engine;
