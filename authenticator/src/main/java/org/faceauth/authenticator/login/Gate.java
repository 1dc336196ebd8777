package org.faceauth.authenticator.login;

import java.util.Optional;
import org.faceauth.authenticator.config.Availability;
import org.faceauth.authenticator.config.FaceServices;
import org.faceauth.authenticator.inference.EngineInfo;
import org.faceauth.authenticator.login.LoginOutcome.Code;
import org.faceauth.authenticator.login.LoginOutcome.Refused;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/** Whether a face login may take place at all; where not, the password follows at once. */
final class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class);

    private final AuthenticationFlowContext context;
    private final FaceServices services;

    Gate(AuthenticationFlowContext context, FaceServices services) {
        this.context = context;
        this.services = services;
    }

    /** Either what a login needs, or why there is none. */
    record Passage(Optional<FaceLoginConfig> config, Optional<EngineInfo> engine, Optional<Refused> refused) {
        static Passage open(FaceLoginConfig config, EngineInfo engine) {
            return new Passage(Optional.of(config), Optional.of(engine), Optional.empty());
        }

        static Passage closed(Code code, String reason) {
            return new Passage(Optional.empty(), Optional.empty(), Optional.of(new Refused(code, reason)));
        }
    }

    Passage pass(LoginAttempt attempt) {
        FaceLoginConfig config;
        try {
            config = FaceLoginConfigParser.parse(context.getAuthenticatorConfig());
        } catch (FaceLoginConfigException wrong) {
            LOG.errorf("realm %s: face login is off: %s", context.getRealm().getName(), wrong.getMessage());
            return Passage.closed(Code.MISCONFIGURED, wrong.setting());
        }
        LoweredThresholds.warn(context.getRealm(), context.getExecution(), config);
        Availability availability = services.availability(context.getRealm());
        if (availability instanceof Availability.Off off) {
            LOG.warnf("realm %s: no face login: %s", context.getRealm().getName(), off.detail());
            return Passage.closed(Code.UNAVAILABLE, off.reason().name());
        }
        Optional<String> userId = Optional.ofNullable(context.getUser()).map(UserModel::getId);
        if (attempt.tries() >= config.maxTries()
                || Tries.of(context.getSession(), attempt, userId).blocked()) {
            return Passage.closed(Code.TOO_MANY_TRIES, "");
        }
        return Passage.open(config, ((Availability.Ready) availability).engine());
    }
}
