package org.faceauth.inference;

/** Optional parts of a {@link Measurement}; each costs time. */
public enum Want {
    /** The L2-normalised embedding. */
    EMBEDDING,
    /** Presentation attack detection: anti-spoof networks and passive liveness methods. */
    LIVENESS,
    /** The dense landmarks (468 points with depth). */
    MESH
}
