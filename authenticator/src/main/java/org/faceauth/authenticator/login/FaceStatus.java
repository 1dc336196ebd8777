package org.faceauth.authenticator.login;

import java.util.List;
import java.util.Optional;
import org.faceauth.authenticator.config.Availability;
import org.faceauth.authenticator.config.FaceServices;
import org.faceauth.authenticator.config.RealmMarks;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Whether faces may be used in a realm, and how well guarded.
 *
 * @param state {@code up}, {@code down} or {@code demonstration}
 * @param loweredThresholds settings of any face execution that are below their safe range
 * @param detail why it is down, one sentence for an administrator
 */
public record FaceStatus(String state, List<String> loweredThresholds, Optional<String> detail) {

    public static FaceStatus of(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        List<String> lowered = LoweredThresholds.in(realm);
        Availability availability = session.getProvider(FaceServices.class).availability(realm);
        if (availability instanceof Availability.Off off) {
            return new FaceStatus("down", lowered, Optional.of(off.detail()));
        }
        boolean demonstration = RealmMarks.demonstration(realm);
        return new FaceStatus(demonstration ? "demonstration" : "up", lowered, Optional.empty());
    }
}
