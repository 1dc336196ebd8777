/**
 * The HTTP service around the face engine: who may ask, what is accepted, how an answer looks, and how it is watched.
 * Measures nothing itself. May depend on the engine's API, on {@code org.faceauth.inference.engine} to open it, and on
 * Quarkus; nothing else in the module may depend on this package or on Quarkus.
 */
package org.faceauth.inference.service;
