package org.faceauth.models;

/** A Python class or function that is known by its name only. */
record PickleGlobal(String name) {}
