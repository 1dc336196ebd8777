package org.faceauth.authenticator.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a sealed template belongs to. It is authenticated with the ciphertext, so that a template that is moved to another
 * row, user, realm or network does not open.
 *
 * @param purpose keeps what is stored apart from what only lives during an enrolment
 * @param realmId id of the realm
 * @param userId id of the user
 * @param ownerId id of the credential, or of the authentication session during an enrolment
 * @param networkId what made the embedding
 */
public record TemplateBinding(Purpose purpose, String realmId, String userId, String ownerId, String networkId) {

    /** What the sealed bytes are for. */
    public enum Purpose {
        /** A template in the credential table. */
        CREDENTIAL,
        /** A capture between two requests of an enrolment. */
        ENROLMENT
    }

    /** A template in the credential table. */
    public static TemplateBinding credential(String realmId, String userId, String credentialId, String networkId) {
        return new TemplateBinding(Purpose.CREDENTIAL, realmId, userId, credentialId, networkId);
    }

    /** Captures of an enrolment that is going on. */
    public static TemplateBinding enrolment(String realmId, String userId, String sessionId, String networkId) {
        return new TemplateBinding(Purpose.ENROLMENT, realmId, userId, sessionId, networkId);
    }

    /** Each part with its length before it, so that no two bindings have the same bytes. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String part : new String[] {purpose.name(), realmId, userId, ownerId, networkId}) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            out.writeBytes(utf8);
        }
        return out.toByteArray();
    }
}
