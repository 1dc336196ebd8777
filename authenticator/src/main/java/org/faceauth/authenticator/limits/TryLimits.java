package org.faceauth.authenticator.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Counts failed tries. A count is a row of numbered slots, each of which one request in the whole cluster can take
 * ({@link SingleUseObjectProvider#putIfAbsent}), so that parallel tries on several nodes can't share one. Slots expire on
 * their own, each a window after it was taken.
 */
public final class TryLimits {
    private final SingleUseObjectProvider objects;
    private final String realmId;

    TryLimits(SingleUseObjectProvider objects, String realmId) {
        this.objects = objects;
        this.realmId = realmId;
    }

    /** Those of the current realm. */
    public static TryLimits of(KeycloakSession session) {
        return new TryLimits(
                session.singleUseObjects(), session.getContext().getRealm().getId());
    }

    /**
     * Counts a failed try.
     *
     * @param subject the address or id; stored only as a hash
     * @return how many there were within the window, with this one
     */
    public int recordFailure(TryScope scope, String subject) {
        String row = row(scope, subject);
        int slot = 0;
        while (slot < scope.limit() && !objects.putIfAbsent(row + slot, TryScope.WINDOW_SECONDS)) {
            slot++;
        }
        int failures = slot + 1;
        int delay = scope.delaySeconds(failures);
        if (delay > 0) {
            objects.put(row + "delay", delay, Map.of());
        }
        if (failures >= scope.limit()) {
            objects.put(row + "locked", TryScope.WINDOW_SECONDS, Map.of());
        }
        return failures;
    }

    /** Whether another try has to wait, for a delay or for the end of the window. */
    public boolean blocked(TryScope scope, String subject) {
        String row = row(scope, subject);
        return objects.contains(row + "locked") || objects.contains(row + "delay");
    }

    private String row(TryScope scope, String subject) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(realmId.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            byte[] digest = sha256.digest(subject.getBytes(StandardCharsets.UTF_8));
            return "faceauth.tries." + scope + "." + HexFormat.of().formatHex(digest) + ".";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
