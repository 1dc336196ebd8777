package org.faceauth.authenticator.login;

import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;

/**
 * What an outcome is to Keycloak and to the page: the only place that decides it. People who are not enrolled, who are
 * enrolled elsewhere, whose account is closed, and strangers read the same message.
 *
 * @param flowError for the flow
 * @param eventError for the event
 * @param messageKey for the page
 * @param countsAsTry whether it counts against the limits
 * @param givesWay whether the next alternative (the password) follows at once
 */
record OutcomeMapping(
        AuthenticationFlowError flowError,
        String eventError,
        String messageKey,
        boolean countsAsTry,
        boolean givesWay) {

    /**
     * @param code what happened
     * @param verifying whether a known user was verified, who has no department to be looked for in
     */
    static OutcomeMapping of(LoginOutcome.Code code, boolean verifying) {
        String nobody = verifying ? "try-again" : "no-match";
        return switch (code) {
            case RECOGNISED -> throw new IllegalArgumentException("a recognition is a success");
            case NO_MATCH -> tryAgain(Errors.INVALID_USER_CREDENTIALS, nobody);
            case ACCOUNT_CLOSED -> tryAgain(Errors.USER_DISABLED, nobody);
            case NOT_LIVE, CHALLENGE_FAILED -> tryAgain("face_not_live", "not-live");
            case EXPIRED -> tryAgain(Errors.EXPIRED_CODE, "expired");
            case UNFINISHED -> tryAgain("face_challenge_unfinished", "try-again");
            case TOO_MANY_TRIES -> giveWay("face_too_many_tries", "too-many-tries");
            case UNAVAILABLE -> giveWay("face_login_unavailable", "inference-unavailable");
            case MISCONFIGURED -> giveWay("face_login_misconfigured", "face-login-off");
        };
    }

    private static OutcomeMapping tryAgain(String eventError, String error) {
        return new OutcomeMapping(
                AuthenticationFlowError.INVALID_CREDENTIALS, eventError, "face.error." + error, true, false);
    }

    private static OutcomeMapping giveWay(String eventError, String error) {
        return new OutcomeMapping(
                AuthenticationFlowError.GENERIC_AUTHENTICATION_ERROR, eventError, "face.error." + error, false, true);
    }
}
