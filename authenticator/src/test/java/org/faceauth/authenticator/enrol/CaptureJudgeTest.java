package org.faceauth.authenticator.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.faceauth.authenticator.enrol.CaptureJudge.Judged;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;
import org.faceauth.authenticator.inference.Embedding;
import org.faceauth.authenticator.inference.Face;
import org.faceauth.authenticator.inference.Face.Pose;
import org.faceauth.authenticator.inference.Face.Scores;
import org.faceauth.authenticator.inference.Measurement;
import org.faceauth.authenticator.inference.Quality;
import org.faceauth.authenticator.match.Calibration;
import org.faceauth.authenticator.match.Calibration.Point;
import org.faceauth.authenticator.vault.KeyEncryptionKey;
import org.faceauth.authenticator.vault.TemplateVault;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

class CaptureJudgeTest {
    private static final Calibration CALIBRATION = new Calibration(List.of(new Point(0, 0), new Point(1, -5)));
    private static final float[] PERSON = {1, 0};
    private static final float[] STRANGER = {0.3f, 0.95393920f};
    private static final Pose FRONT = new Pose(0, 0, 0);
    private static final List<EnrolPose> PLAN =
            List.of(EnrolPose.NEUTRAL, EnrolPose.TURN_LEFT, EnrolPose.LOOK_UP, EnrolPose.NEUTRAL);

    private final SealedCaptures sealed = new SealedCaptures(
            new TemplateVault(KeyEncryptionKey.of(new SecretKeySpec(new byte[32], "AES"))), session(), "network");
    private final CaptureJudge judge = new CaptureJudge(EnrolConfig.DEFAULT, true, CALIBRATION, sealed);
    private Enrolment enrolment = Enrolment.begin("network", PLAN);
    private int frames;

    @Test
    void capturesThePlanAndVerifies() {
        assertThat(show(FRONT, PERSON)).isEmpty();
        assertThat(show(FRONT, PERSON)).contains(Hint.TURN_LEFT);
        assertThat(show(new Pose(15, 0, 0), PERSON)).isEmpty();
        assertThat(show(new Pose(0, 9, 0), PERSON)).isEmpty();
        assertThat(enrolment.verifying()).isTrue();
        assertThat(show(FRONT, PERSON)).isEmpty();

        assertThat(enrolment.verified()).isTrue();
        assertThat(sealed.mean(enrolment.captures()).vector()).containsExactly(PERSON);
    }

    @Test
    void mixesNoTwoPeopleIntoOneTemplate() {
        show(FRONT, PERSON);
        for (int i = 0; i < 8; i++) {
            show(new Pose(15, 0, 0), STRANGER);
        }
        assertThat(enrolment.captures()).hasSize(1);
        assertThat(enrolment.failure()).isEqualTo(Enrolment.Failure.OTHER_PERSON);
    }

    @Test
    void verifiesByTheSamePersonOnly() {
        show(FRONT, PERSON);
        show(new Pose(15, 0, 0), PERSON);
        show(new Pose(0, 9, 0), PERSON);
        show(FRONT, STRANGER);
        assertThat(enrolment.verified()).isFalse();
    }

    @Test
    void takesNoFrameTwice() {
        Measurement front = measured(FRONT, PERSON, Optional.of(1.0), Optional.of(1.0), Optional.empty());
        Enrolment once = judge.judge(
                        Enrolment.begin("network", List.of(EnrolPose.NEUTRAL, EnrolPose.NEUTRAL)), front, "a")
                .enrolment();
        assertThat(once.captures()).hasSize(1);
        assertThat(judge.judge(once, front, "a").enrolment().verified()).isFalse();
        assertThat(judge.judge(once, front, "b").enrolment().verified()).isTrue();
    }

    @Test
    void takesNoAttackAndNothingThatCouldNotBeJudged() {
        assertNotCaptured(Optional.of(0.79), Optional.of(1.0));
        assertNotCaptured(Optional.of(1.0), Optional.of(0.89));
        assertNotCaptured(Optional.empty(), Optional.of(1.0));
        assertNotCaptured(Optional.of(1.0), Optional.empty());
        for (int i = 0; i < 40; i++) {
            judge(measured(FRONT, PERSON, Optional.of(0.0), Optional.of(0.0), Optional.empty()));
        }
        assertThat(enrolment.failure()).isEqualTo(Enrolment.Failure.NOT_LIVE);
    }

    @Test
    void passesOnWhatIsWrongWithAFrame() {
        Quality.Problem dark = Quality.Problem.TOO_DARK;
        assertThat(judge(measured(FRONT, PERSON, Optional.of(1.0), Optional.of(1.0), Optional.of(dark))))
                .contains(Hint.TOO_DARK);
        assertThat(judge(new Measurement.NoFace())).contains(Hint.NO_FACE);
        assertThat(judge(new Measurement.SeveralFaces(2))).contains(Hint.SEVERAL_FACES);
        assertThat(enrolment.captures()).isEmpty();
    }

    private void assertNotCaptured(Optional<Double> liveness, Optional<Double> antiSpoof) {
        judge(measured(FRONT, PERSON, liveness, antiSpoof, Optional.empty()));
        assertThat(enrolment.captures()).isEmpty();
    }

    private Optional<Hint> show(Pose pose, float[] person) {
        return judge(measured(pose, person, Optional.of(0.9), Optional.of(0.95), Optional.empty()));
    }

    private Optional<Hint> judge(Measurement measurement) {
        Judged judged = judge.judge(enrolment, measurement, "frame " + frames++);
        enrolment = judged.enrolment();
        return judged.hint();
    }

    private static Measurement measured(
            Pose pose,
            float[] person,
            Optional<Double> liveness,
            Optional<Double> antiSpoof,
            Optional<Quality.Problem> problem) {
        Face face = new Face(
                new Face.Box(0, 0, 100, 100),
                1,
                List.of(),
                pose,
                Optional.empty(),
                new Quality(0.9, 0.4, 1, 1, 1, 1, 1, problem),
                Optional.of(new Scores(liveness, List.of())),
                Optional.of(new Scores(antiSpoof, List.of())),
                Optional.of(new Embedding("network", person.clone())));
        return new Measurement.Measured(new Measurement.ImageSize(640, 480), face);
    }

    /** A session of which only the ids are asked. */
    private static AuthenticationSessionModel session() {
        RealmModel realm = answering(RealmModel.class, Map.of("getId", "realm"));
        UserModel user = answering(UserModel.class, Map.of("getId", "user"));
        RootAuthenticationSessionModel root = answering(RootAuthenticationSessionModel.class, Map.of("getId", "root"));
        return answering(
                AuthenticationSessionModel.class,
                Map.of("getRealm", realm, "getAuthenticatedUser", user, "getParentSession", root, "getTabId", "tab"));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!answers.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answers.get(method.getName());
                }));
    }
}
