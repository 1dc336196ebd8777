package org.faceauth.authenticator.credential;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.faceauth.authenticator.consent.Consent;

/**
 * What is kept of a face in the clear, as JSON in {@code credentialData}: nothing that a face could be made of.
 *
 * @param networkId what made the template; it is comparable with embeddings of the same id only
 * @param captures how many images went into it
 * @param quality mean quality of those images, 0..1
 * @param enrolledAtMillis since the epoch
 * @param active whether it may be used
 * @param consent that it rests on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FaceCredentialData(
        String networkId, int captures, double quality, long enrolledAtMillis, boolean active, Consent consent) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final FaceCredentialData UNREADABLE = new FaceCredentialData("unreadable", 0, 0, 0, false, null);

    /** As it is stored. */
    public String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a face credential is not written", e);
        }
    }

    /**
     * @param json what {@link #toJson()} gave
     * @throws IllegalArgumentException if it is something else
     */
    public static FaceCredentialData parse(String json) {
        try {
            FaceCredentialData data = json == null ? null : MAPPER.readValue(json, FaceCredentialData.class);
            if (data == null || data.networkId == null) {
                throw new IllegalArgumentException("a face credential has no data");
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a face credential's data can't be read");
        }
    }

    /** As {@link #parse}, but what can't be read is an inactive credential: listed and removable, and never used. */
    static FaceCredentialData parseOrInactive(String json) {
        try {
            return parse(json);
        } catch (IllegalArgumentException e) {
            return UNREADABLE;
        }
    }
}
