package org.faceauth.authenticator.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import org.faceauth.authenticator.frames.FrameAnswer.Hint;
import org.faceauth.authenticator.inference.Face.Pose;
import org.junit.jupiter.api.Test;

class EnrolPoseTest {

    @Test
    void leftIsThePersonsOwn() {
        assertThat(EnrolPose.TURN_LEFT.missing(new Pose(10, 0, 0), 0)).isEmpty();
        assertThat(EnrolPose.TURN_LEFT.missing(new Pose(-20, 0, 0), 0)).contains(Hint.TURN_LEFT);
        assertThat(EnrolPose.TURN_RIGHT.missing(new Pose(-10, 0, 0), 0)).isEmpty();
        assertThat(EnrolPose.TURN_RIGHT.missing(new Pose(9.9, 0, 0), 0)).contains(Hint.TURN_RIGHT);
    }

    @Test
    void upAndDownAreFromThePersonsOwnNeutralPitch() {
        assertThat(EnrolPose.LOOK_UP.missing(new Pose(0, 2, 0), -6)).isEmpty();
        assertThat(EnrolPose.LOOK_UP.missing(new Pose(0, 2, 0), 0)).contains(Hint.LOOK_UP);
        assertThat(EnrolPose.LOOK_DOWN.missing(new Pose(0, -2, 0), 6)).isEmpty();
        assertThat(EnrolPose.LOOK_DOWN.missing(new Pose(0, -2, 0), 0)).contains(Hint.LOOK_DOWN);
    }

    @Test
    void tooFarIsSentBack() {
        assertThat(EnrolPose.TURN_LEFT.missing(new Pose(36, 0, 0), 0)).contains(Hint.BACK_TO_CENTRE);
    }

    @Test
    void neutralFacesTheCamera() {
        assertThat(EnrolPose.NEUTRAL.missing(new Pose(-12, 15, 0), 0)).isEmpty();
        assertThat(EnrolPose.NEUTRAL.missing(new Pose(13, 0, 0), 0)).contains(Hint.LOOK_STRAIGHT);
        assertThat(EnrolPose.NEUTRAL.missing(new Pose(0, -16, 0), 0)).contains(Hint.LOOK_STRAIGHT);
    }
}
