package org.faceauth.authenticator.inference;

import java.util.Locale;

/** Optional parts of a measurement; each costs time. */
public enum Want {
    /** The embedding. */
    EMBEDDING,
    /** Passive liveness and the anti-spoof networks. */
    LIVENESS;

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
