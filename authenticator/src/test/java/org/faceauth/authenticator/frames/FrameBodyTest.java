package org.faceauth.authenticator.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameBodyTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "text/plain", "image/svg+xml", "image/gif", "application/json"})
    void refusesOtherTypes(String contentType) {
        assertProblem(FrameProblem.UNSUPPORTED_TYPE, () -> FrameBody.mediaType(contentType));
    }

    @Test
    void ignoresParametersAndCase() {
        assertThat(FrameBody.mediaType("Image/JPEG; q=1")).isEqualTo("image/jpeg");
    }

    @Test
    void refusesByTheDeclaredLengthWithoutReading() {
        InputStream unreadable = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("must not be read");
            }
        };
        assertProblem(FrameProblem.TOO_MANY_BYTES, () -> FrameBody.read(unreadable, "11", 10));
    }

    @Test
    void readsOneByteTooManyAndNoMore() {
        ByteArrayInputStream endless = new ByteArrayInputStream(new byte[1000]);
        assertProblem(FrameProblem.TOO_MANY_BYTES, () -> FrameBody.read(endless, "5", 10));
        assertThat(endless.available()).isEqualTo(989);
    }

    @Test
    void refusesAnEmptyBody() {
        assertProblem(FrameProblem.BAD_REQUEST, () -> FrameBody.read(new ByteArrayInputStream(new byte[0]), "0", 10));
    }

    private static void assertProblem(FrameProblem problem, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(FrameRefusedException.class, refused -> assertThat(refused.problem())
                        .isEqualTo(problem));
    }
}
