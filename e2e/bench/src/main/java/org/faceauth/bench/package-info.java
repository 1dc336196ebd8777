/**
 * Measures what is shipped: how well the engine tells people apart, and how fast it is. Every figure comes with its
 * sample size and a 95 % interval, or is "not measured". May depend on the inference engine's public API, on
 * {@code org.faceauth.authenticator.match} and on ONNX Runtime; nothing depends on it.
 */
package org.faceauth.bench;
