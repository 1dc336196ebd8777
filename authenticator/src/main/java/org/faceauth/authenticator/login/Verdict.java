package org.faceauth.authenticator.login;

import java.util.Optional;
import org.faceauth.authenticator.config.RealmMarks;
import org.faceauth.authenticator.frames.FrameChallenge;
import org.faceauth.authenticator.inference.EngineInfo;
import org.faceauth.authenticator.liveness.Evidence;
import org.faceauth.authenticator.liveness.PassiveCheck;
import org.faceauth.authenticator.login.LoginOutcome.Code;
import org.faceauth.authenticator.login.LoginOutcome.Recognised;
import org.faceauth.authenticator.login.LoginOutcome.Refused;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What a challenge amounts to, once the page says that it is over. Alive first, then who: whether a face that isn't live
 * belongs to anybody is never answered.
 */
final class Verdict {
    private final AuthenticationFlowContext context;
    private final FaceLoginConfig config;
    private final EngineInfo engine;

    Verdict(AuthenticationFlowContext context, FaceLoginConfig config, EngineInfo engine) {
        this.context = context;
        this.config = config;
        this.engine = engine;
    }

    /**
     * @param challenge taken out of the session, so that it can't be judged twice
     * @param attempt with its evidence
     * @param nowMillis since the epoch
     */
    LoginOutcome judge(FrameChallenge challenge, LoginAttempt attempt, long nowMillis) {
        Optional<Evidence> remembered = attempt.evidence();
        if (remembered.isEmpty() || !belongsHere(challenge)) {
            return new Refused(Code.UNFINISHED, "FOREIGN_CHALLENGE");
        }
        Evidence evidence = remembered.get();
        if (evidence.failure().isPresent()) {
            return new Refused(Code.CHALLENGE_FAILED, evidence.failure().get().name());
        }
        if (Deadline.passedForForm(challenge, evidence, config, nowMillis)) {
            return new Refused(Code.EXPIRED, "");
        }
        if (!evidence.passed()) {
            boolean late = Deadline.passed(challenge, evidence, config, nowMillis);
            return new Refused(
                    late ? Code.EXPIRED : Code.UNFINISHED, evidence.step().name());
        }
        PassiveCheck.Result passive = passiveCheck().judge(evidence.passive());
        if (passive != PassiveCheck.Result.LIVE) {
            return new Refused(Code.NOT_LIVE, passive.name());
        }
        return who(attempt, attempt.recognition());
    }

    private boolean belongsHere(FrameChallenge challenge) {
        Optional<String> userId = Optional.ofNullable(context.getUser()).map(UserModel::getId);
        return challenge.executionId().equals(context.getExecution().getId())
                && challenge.userId().equals(userId);
    }

    private PassiveCheck passiveCheck() {
        boolean demonstration = RealmMarks.demonstration(context.getRealm());
        return new PassiveCheck(
                config.livenessThreshold(), config.antiSpoofThreshold(), engine.antiSpoof() || !demonstration);
    }

    private LoginOutcome who(LoginAttempt attempt, Recognition recognition) {
        if (recognition.userId().isEmpty()) {
            return new Refused(Code.NO_MATCH, recognition.reason());
        }
        RealmModel realm = context.getRealm();
        UserModel user = context.getSession()
                .users()
                .getUserById(realm, recognition.userId().get());
        if (user == null || !user.isEnabled()) {
            return new Refused(Code.ACCOUNT_CLOSED, "DISABLED");
        }
        if (AuthenticatorUtils.getDisabledByBruteForceEventError(context, user) != null) {
            return new Refused(Code.ACCOUNT_CLOSED, "LOCKED");
        }
        if (!stillThere(attempt, user, recognition)) {
            return new Refused(Code.NO_MATCH, "WITHDRAWN");
        }
        return new Recognised(user, recognition.credentialId().orElseThrow(), recognition.confidence());
    }

    /** The template or the membership may have gone since the frames were compared. */
    private boolean stillThere(LoginAttempt attempt, UserModel user, Recognition recognition) {
        boolean enrolled = recognition
                .credentialId()
                .map(id -> user.credentialManager().getStoredCredentialById(id))
                .isPresent();
        boolean known = context.getUser() != null;
        Departments departments = new Departments(context.getSession(), context.getRealm());
        return enrolled
                && (known
                        || attempt.departmentId()
                                .filter(id -> departments.has(id, user))
                                .isPresent());
    }
}
