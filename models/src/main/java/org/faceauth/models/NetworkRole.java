package org.faceauth.models;

/** What a network is for. */
public enum NetworkRole {
    /** Finds faces with five or six landmarks. */
    DETECTOR,
    /** Finds the dense landmarks of one face. */
    MESH,
    /** Finds the lids of an eye. */
    EYES,
    /** Turns an aligned face into a vector. */
    EMBEDDING,
    /** Tells a live face from one that is shown on paper or a screen. */
    ANTI_SPOOF
}
