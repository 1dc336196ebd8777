package org.faceauth.authenticator.login;

import java.util.Optional;
import org.faceauth.authenticator.limits.TryLimits;
import org.faceauth.authenticator.limits.TryScope;
import org.keycloak.models.KeycloakSession;

/** The limits that one try is under: its address, its department, and the user who is verified. */
final class Tries {
    private final TryLimits limits;
    private final String address;
    private final Optional<String> departmentId;
    private final Optional<String> userId;

    Tries(TryLimits limits, String address, Optional<String> departmentId, Optional<String> userId) {
        this.limits = limits;
        this.address = address;
        this.departmentId = departmentId;
        this.userId = userId;
    }

    static Tries of(KeycloakSession session, LoginAttempt attempt, Optional<String> userId) {
        return new Tries(
                TryLimits.of(session),
                session.getContext().getConnection().getRemoteAddr(),
                // Who verifies a known user searches no department.
                userId.isPresent() ? Optional.empty() : attempt.departmentId(),
                userId);
    }

    boolean blocked() {
        return limits.blocked(TryScope.ADDRESS, address)
                || departmentId
                        .filter(id -> limits.blocked(TryScope.DEPARTMENT, id))
                        .isPresent()
                || userId.filter(id -> limits.blocked(TryScope.USER, id)).isPresent();
    }

    void failed() {
        limits.recordFailure(TryScope.ADDRESS, address);
        departmentId.ifPresent(id -> limits.recordFailure(TryScope.DEPARTMENT, id));
        userId.ifPresent(id -> limits.recordFailure(TryScope.USER, id));
    }
}
