package org.faceauth.inference.net;

/** A tensor within a {@link Program}, by its name there. */
record Value(String name) {
    @Override
    public String toString() {
        return name;
    }
}
