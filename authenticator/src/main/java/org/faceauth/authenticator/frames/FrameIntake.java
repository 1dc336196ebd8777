package org.faceauth.authenticator.frames;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * {@code POST /realms/{realm}/face/frames}: one camera frame of the login or enrolment that is open in this browser tab.
 * Everything that can be refused is refused before the image is looked at, the cheapest check first.
 */
public final class FrameIntake {
    /** Largest frame, in bytes: 512 KiB. */
    public static final int MAX_BYTES = 512 * 1024;

    private static final Logger LOG = Logger.getLogger(FrameIntake.class);

    private final KeycloakSession keycloak;
    private final Clock clock;

    public FrameIntake(KeycloakSession keycloak, Clock clock) {
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /**
     * Takes one frame in.
     *
     * @param clientId of the login
     * @param tabId of the browser tab
     * @param headers of the request
     * @param body the encoded image, not read before everything else is right
     * @return an answer or problem details, as {@code docs/protocol.md} says
     */
    public Response take(String clientId, String tabId, HttpHeaders headers, InputStream body) {
        try {
            String mediaType = FrameBody.mediaType(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
            AuthenticationSessionModel session = session(clientId, tabId);
            FrameChallenges challenges = new FrameChallenges(session, OnceOnly.of(keycloak), clock);
            FrameChallenge challenge = challenges
                    .open(headers.getHeaderString("X-Face-Challenge"))
                    .orElseThrow(() -> new FrameRefusedException(FrameProblem.BAD_CHALLENGE));
            return take(challenges, challenge, session, mediaType, headers, body);
        } catch (FrameRefusedException refused) {
            return refuse(refused, OptionalInt.empty());
        }
    }

    /** Whoever knows the challenge is also told which frame is the next. */
    private Response take(
            FrameChallenges challenges,
            FrameChallenge challenge,
            AuthenticationSessionModel session,
            String mediaType,
            HttpHeaders headers,
            InputStream body) {
        try {
            int number = (int) number(headers.getHeaderString("X-Face-Sequence"), Integer.MAX_VALUE - 1L);
            long captured = number(headers.getHeaderString("X-Face-Captured-At"), Long.MAX_VALUE);
            byte[] image = FrameBody.read(body, headers.getHeaderString(HttpHeaders.CONTENT_LENGTH), MAX_BYTES);
            Frame frame = new Frame(session, challenge, number, captured, clock.millis(), mediaType, image);
            return json(judge(challenges, frame), challenges.nextSequence());
        } catch (FrameRefusedException refused) {
            return refuse(refused, OptionalInt.of(challenges.nextSequence()));
        }
    }

    private static Response refuse(FrameRefusedException refused, OptionalInt nextSequence) {
        LOG.debugf("frame refused: %s", refused.problem().code());
        return ProblemDetails.of(refused, nextSequence);
    }

    private FrameAnswer judge(FrameChallenges challenges, Frame frame) {
        FrameChallenge challenge = frame.challenge();
        try {
            if (!challenges.takeSequence(challenge, frame.sequence())) {
                throw new FrameRefusedException(FrameProblem.BAD_SEQUENCE);
            }
            FrameHandler handler = keycloak.getProvider(FrameHandler.class, challenge.mode());
            if (handler == null) {
                throw new FrameRefusedException(FrameProblem.BAD_CHALLENGE);
            }
            return handler.handle(frame);
        } catch (FrameRefusedException refused) {
            if (refused.problem().retryable()) {
                challenges.giveBackSequence(challenge, frame.sequence());
            }
            throw refused;
        } finally {
            frame.clear();
        }
    }

    /** The session of this tab: the signed cookie names the browser, the query only the tab and the client. */
    private AuthenticationSessionModel session(String clientId, String tabId) {
        RealmModel realm = keycloak.getContext().getRealm();
        ClientModel client = clientId == null ? null : realm.getClientByClientId(clientId);
        if (client == null || tabId == null) {
            throw new FrameRefusedException(FrameProblem.NO_SESSION);
        }
        AuthenticationSessionModel session =
                new AuthenticationSessionManager(keycloak).getCurrentAuthenticationSession(realm, client, tabId);
        if (session == null) {
            throw new FrameRefusedException(FrameProblem.NO_SESSION);
        }
        keycloak.getContext().setClient(client);
        keycloak.getContext().setAuthenticationSession(session);
        return session;
    }

    private static long number(String header, long max) {
        try {
            long value = header == null ? -1 : Long.parseLong(header);
            if (value >= 0 && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new FrameRefusedException(FrameProblem.BAD_REQUEST);
        }
        throw new FrameRefusedException(FrameProblem.BAD_REQUEST);
    }

    private static Response json(FrameAnswer answer, int nextSequence) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", answer.state().name().toLowerCase(Locale.ROOT));
        body.put("step", answer.step());
        body.put("stepIndex", answer.stepIndex());
        body.put("steps", answer.steps());
        body.put("progress", answer.progress());
        answer.hint().ifPresent(hint -> body.put("hint", hint.name()));
        body.put("nextSequence", nextSequence);
        body.put("minIntervalMillis", answer.minIntervalMillis());
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .cacheControl(ProblemDetails.noStore())
                .build();
    }
}
