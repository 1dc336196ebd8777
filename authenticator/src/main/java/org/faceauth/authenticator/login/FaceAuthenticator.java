package org.faceauth.authenticator.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.faceauth.authenticator.config.FaceServices;
import org.faceauth.authenticator.frames.FrameChallenge;
import org.faceauth.authenticator.frames.FrameChallenges;
import org.faceauth.authenticator.frames.FrameHandler;
import org.faceauth.authenticator.liveness.ChallengeStep;
import org.faceauth.authenticator.liveness.Evidence;
import org.faceauth.authenticator.liveness.StepPicker;
import org.faceauth.authenticator.login.LoginOutcome.Code;
import org.faceauth.authenticator.login.LoginOutcome.Recognised;
import org.faceauth.authenticator.login.LoginOutcome.Refused;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Face login: identifies a member of a department, or verifies the user who is already known (second step,
 * re-authentication). Every path ends in a flow status.
 */
final class FaceAuthenticator implements Authenticator {
    static final String CREDENTIAL_TYPE = "face";

    private final FaceServices services;
    private final boolean requiresUser;

    FaceAuthenticator(KeycloakSession session, boolean requiresUser) {
        this.services = session.getProvider(FaceServices.class);
        this.requiresUser = requiresUser;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (context.getUser() != null && !enrolled(context.getUser())) {
            Refusal refusal = new Refusal(context);
            refusal.giveWay(refusal.mapping(Code.NO_MATCH));
            return;
        }
        LoginAttempt attempt = new LoginAttempt(context.getAuthenticationSession());
        Gate.Passage passage = new Gate(context, services).pass(attempt);
        if (passage.refused().isPresent()) {
            new Refusal(context).refuse(passage.refused().get(), attempt, Optional.empty());
            return;
        }
        show(context, attempt, passage, Optional.empty());
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        FaceAction action = FaceAction.of(form.getFirst("faceAction"));
        if (action == FaceAction.PASSWORD) {
            Refusal refusal = new Refusal(context);
            refusal.giveWay(refusal.mapping(Code.NO_MATCH));
            return;
        }
        LoginAttempt attempt = new LoginAttempt(context.getAuthenticationSession());
        Gate.Passage passage = new Gate(context, services).pass(attempt);
        if (passage.refused().isPresent()) {
            new Refusal(context).refuse(passage.refused().get(), attempt, Optional.empty());
            return;
        }
        switch (action) {
            case DEPARTMENT -> chooseDepartment(context, attempt, passage, form.getFirst("department"));
            case CHANGE_DEPARTMENT -> {
                attempt.forgetDepartment();
                show(context, attempt, passage, Optional.empty());
            }
            case CAPTURE -> verdict(context, attempt, passage, form.getFirst("challenge"));
            case RETRY, PASSWORD, UNKNOWN -> show(context, attempt, passage, Optional.empty());
        }
    }

    private void chooseDepartment(
            AuthenticationFlowContext context, LoginAttempt attempt, Gate.Passage passage, String id) {
        new Departments(context.getSession(), context.getRealm())
                .find(id)
                .ifPresent(department -> attempt.chooseDepartment(department.id()));
        show(context, attempt, passage, Optional.empty());
    }

    private void verdict(AuthenticationFlowContext context, LoginAttempt attempt, Gate.Passage passage, String nonce) {
        Optional<FrameChallenge> challenge = challenges(context).consume(nonce);
        LoginOutcome outcome = challenge
                .<LoginOutcome>map(taken -> new Verdict(
                                context,
                                passage.config().orElseThrow(),
                                passage.engine().orElseThrow())
                        .judge(taken, attempt, services.clock().millis()))
                .orElseGet(() -> new Refused(Code.UNFINISHED, "BAD_CHALLENGE"));
        attempt.end();
        if (outcome instanceof Recognised recognised) {
            LoginEvents events = new LoginEvents(context);
            events.recognised(recognised, attempt.departmentId(), challenge);
            events.loweredThresholds(passage.config().orElseThrow().loweredThresholds());
            context.setUser(recognised.user());
            context.success(CREDENTIAL_TYPE);
            return;
        }
        Refused refused = (Refused) outcome;
        attempt.countTry();
        Refusal refusal = new Refusal(context);
        refusal.record(refused, attempt, challenge);
        boolean again = attempt.tries() < passage.config().orElseThrow().maxTries();
        OutcomeMapping mapping = refusal.mapping(refused.code());
        if (again) {
            show(context, attempt, passage, Optional.of(mapping));
        } else {
            refusal.giveWay(mapping);
        }
    }

    /** The picker or the capture page, with a fresh challenge. */
    private void show(
            AuthenticationFlowContext context,
            LoginAttempt attempt,
            Gate.Passage passage,
            Optional<OutcomeMapping> failure) {
        Departments departments = new Departments(context.getSession(), context.getRealm());
        Optional<String> userId = Optional.ofNullable(context.getUser()).map(UserModel::getId);
        Optional<Departments.Department> department =
                userId.isPresent() ? Optional.empty() : attempt.departmentId().flatMap(departments::find);
        LoginPages pages = new LoginPages(context);
        if (userId.isEmpty() && department.isEmpty()) {
            if (departments.list().isEmpty()) {
                new Refusal(context).refuse(new Refused(Code.UNAVAILABLE, "NO_DEPARTMENT"), attempt, Optional.empty());
                return;
            }
            context.challenge(pages.departments(departments));
            return;
        }
        FaceLoginConfig config = passage.config().orElseThrow();
        Optional<List<ChallengeStep>> steps =
                steps(config, passage.engine().orElseThrow().eyeOpenness());
        if (steps.isEmpty()) {
            Refused tooFew = new Refused(Code.MISCONFIGURED, FaceSetting.CHALLENGE_STEPS.key);
            new Refusal(context).refuse(tooFew, attempt, Optional.empty());
            return;
        }
        FrameChallenge challenge = challenges(context)
                .issue(FrameHandler.LOGIN, context.getExecution().getId(), userId, Deadline.UNBEGUN);
        attempt.begin(Evidence.none(steps.get()));
        var page = pages.capture(
                challenge,
                config,
                department,
                config.maxTries() - attempt.tries(),
                failure.map(OutcomeMapping::messageKey));
        failure.ifPresentOrElse(
                mapping -> context.failureChallenge(mapping.flowError(), page), () -> context.challenge(page));
    }

    private static Optional<List<ChallengeStep>> steps(FaceLoginConfig config, boolean eyeOpenness) {
        try {
            return Optional.of(
                    new StepPicker(new SecureRandom()).pick(config.steps(), config.challengeLength(), eyeOpenness));
        } catch (IllegalArgumentException tooFew) {
            return Optional.empty();
        }
    }

    private FrameChallenges challenges(AuthenticationFlowContext context) {
        return FrameChallenges.of(context.getSession(), context.getAuthenticationSession());
    }

    private static boolean enrolled(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(CREDENTIAL_TYPE)
                .findAny()
                .isPresent();
    }

    @Override
    public boolean requiresUser() {
        return requiresUser;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return enrolled(user);
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Whoever has only a password must not be able to make the second factor: enrolment is asked for elsewhere.
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
