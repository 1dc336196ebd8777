package org.faceauth.authenticator.login;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

/** Thresholds that an administrator has set below their safe range: allowed, but never silently. */
final class LoweredThresholds {
    private static final Logger LOG = Logger.getLogger(LoweredThresholds.class);
    private static final Set<String> FACE_AUTHENTICATORS =
            Set.of(FaceAuthenticatorFactory.ID, FaceVerifyAuthenticatorFactory.ID);
    private static final int MOST_REMEMBERED = 1000;

    /** What has been said since the server started; saying it at every login would drown the log. */
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private LoweredThresholds() {}

    static void warn(RealmModel realm, AuthenticationExecutionModel execution, FaceLoginConfig config) {
        List<String> lowered = config.loweredThresholds();
        if (lowered.isEmpty()) {
            return;
        }
        if (SAID.size() >= MOST_REMEMBERED) {
            SAID.clear();
        }
        if (SAID.add(realm.getId() + execution.getId() + config)) {
            LOG.warnf(
                    "realm %s: %s of execution %s are below their safe range; face login is weaker than designed",
                    realm.getName(), lowered, execution.getId());
        }
    }

    /** Keys of the settings below their safe range, of any face execution of the realm. */
    static List<String> in(RealmModel realm) {
        return executions(realm)
                .flatMap(execution -> lowered(realm, execution))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<AuthenticationExecutionModel> executions(RealmModel realm) {
        return realm.getAuthenticationFlowsStream()
                .flatMap(flow -> realm.getAuthenticationExecutionsStream(flow.getId()))
                .filter(execution -> execution.isEnabled() && execution.getAuthenticator() != null)
                .filter(execution -> FACE_AUTHENTICATORS.contains(execution.getAuthenticator()));
    }

    private static Stream<String> lowered(RealmModel realm, AuthenticationExecutionModel execution) {
        String configId = execution.getAuthenticatorConfig();
        AuthenticatorConfigModel config = configId == null ? null : realm.getAuthenticatorConfigById(configId);
        try {
            return FaceLoginConfigParser.parse(config).loweredThresholds().stream();
        } catch (FaceLoginConfigException refused) {
            // Nobody logs in with settings that are refused.
            return Stream.empty();
        }
    }
}
