package org.faceauth.authenticator.liveness;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import org.keycloak.util.JsonSerialization;

/** Evidence as the JSON of an authentication note. */
public final class EvidenceNote {

    private EvidenceNote() {}

    public static String write(Evidence evidence) {
        try {
            return JsonSerialization.mapper.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence holds only numbers and names", e);
        }
    }

    /**
     * @param note may be null
     * @return empty where there is none or it is not readable: a challenge without evidence is void
     */
    public static Optional<Evidence> read(String note) {
        try {
            return note == null
                    ? Optional.empty()
                    : Optional.of(JsonSerialization.mapper.readValue(note, Evidence.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
