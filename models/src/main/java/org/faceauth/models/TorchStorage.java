package org.faceauth.models;

/**
 * A reference to a storage.
 *
 * @param key under which the file has it
 * @param elements its length
 */
record TorchStorage(String key, ElementType type, long elements) {}
