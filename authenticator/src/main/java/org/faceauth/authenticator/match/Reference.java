package org.faceauth.authenticator.match;

import java.util.Arrays;
import java.util.Optional;

/**
 * One enrolled template, decrypted for one comparison.
 *
 * @param userId whose it is
 * @param credentialId of the credential
 * @param vector unit length; shared, not copied, so that {@link #clear()} leaves no second one behind
 * @param confidenceOverride what this user's recognition must reach instead of the configured confidence, 0..1
 */
public record Reference(String userId, String credentialId, float[] vector, Optional<Double> confidenceOverride) {

    /** Overwrites the vector. */
    void clear() {
        Arrays.fill(vector, 0f);
    }

    @Override
    public String toString() {
        return "Reference[" + credentialId + ", " + vector.length + "]";
    }
}
