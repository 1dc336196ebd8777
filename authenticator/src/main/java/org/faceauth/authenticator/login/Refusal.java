package org.faceauth.authenticator.login;

import java.util.Optional;
import org.faceauth.authenticator.frames.FrameChallenge;
import org.faceauth.authenticator.frames.FrameChallenges;
import org.faceauth.authenticator.login.LoginOutcome.Refused;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/** Records a refusal, and makes way for the next alternative. */
final class Refusal {
    private final AuthenticationFlowContext context;

    Refusal(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** What the outcome is to this flow. */
    OutcomeMapping mapping(LoginOutcome.Code code) {
        return OutcomeMapping.of(code, context.getUser() != null);
    }

    /** Records it and makes way. */
    void refuse(Refused outcome, LoginAttempt attempt, Optional<FrameChallenge> challenge) {
        record(outcome, attempt, challenge);
        giveWay(mapping(outcome.code()));
    }

    /** An event, and a count where it was somebody's try. */
    void record(Refused outcome, LoginAttempt attempt, Optional<FrameChallenge> challenge) {
        OutcomeMapping mapping = mapping(outcome.code());
        if (mapping.countsAsTry()) {
            Optional<String> userId = Optional.ofNullable(context.getUser()).map(UserModel::getId);
            Tries.of(context.getSession(), attempt, userId).failed();
        }
        new LoginEvents(context).refused(outcome, mapping, attempt.departmentId(), challenge);
    }

    /** The next alternative follows; an execution that has none fails. */
    void giveWay(OutcomeMapping mapping) {
        FrameChallenges.of(context.getSession(), context.getAuthenticationSession())
                .discard();
        if (context.getExecution().isRequired()) {
            context.failure(mapping.flowError(), new LoginPages(context).refused(mapping.messageKey()));
        } else {
            context.attempted();
        }
    }
}
