package org.faceauth.authenticator.frames;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Things that may happen once in the whole cluster. Rests on {@link SingleUseObjectProvider#putIfAbsent}, which is atomic
 * across nodes, unlike authentication notes. The secret itself is not stored, only its SHA-256.
 */
public final class OnceOnly {
    /** Longer than any challenge lives. */
    private static final long LIFESPAN_SECONDS = 600;

    private final SingleUseObjectProvider objects;

    OnceOnly(SingleUseObjectProvider objects) {
        this.objects = objects;
    }

    static OnceOnly of(KeycloakSession session) {
        return new OnceOnly(session.singleUseObjects());
    }

    /** True for the first caller only. */
    boolean take(String what, String secret) {
        return objects.putIfAbsent(key(what, secret), LIFESPAN_SECONDS);
    }

    /** Lets it be taken again. */
    void giveBack(String what, String secret) {
        objects.remove(key(what, secret));
    }

    private static String key(String what, String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return "faceauth." + what + "." + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
