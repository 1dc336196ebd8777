package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import java.util.concurrent.CompletionException;
import org.faceauth.inference.EngineBusyException;
import org.faceauth.inference.ImageRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemClassifierTest {
    @ParameterizedTest
    @EnumSource(ImageRefusedException.Reason.class)
    void namesEveryRefusalAsTheEngineDoes(ImageRefusedException.Reason reason) {
        ProblemException problem = ProblemClassifier.classify(new ImageRefusedException(reason, "why"));

        assertThat(problem.code().name()).isEqualTo(reason.name());
        assertThat(problem.code().status()).isIn(413, 415, 422);
    }

    @Test
    void tellsWhenToComeBackInWholeSeconds() {
        assertThat(ProblemClassifier.classify(new EngineBusyException(1200)).retryAfterSeconds())
                .contains(2L);
    }

    @Test
    void mapsWhatTheFrameworkRefuses() {
        assertThat(ProblemClassifier.classify(new NotAllowedException("POST")).code())
                .isEqualTo(ProblemCode.METHOD_NOT_ALLOWED);
        assertThat(ProblemClassifier.classify(new NotSupportedException()).code())
                .isEqualTo(ProblemCode.UNSUPPORTED_TYPE);
    }

    @Test
    void looksThroughACompletion() {
        assertThat(ProblemClassifier.classify(new CompletionException(new EngineBusyException(10)))
                        .code())
                .isEqualTo(ProblemCode.BUSY);
    }

    @Test
    void tellsNothingOfTheUnforeseen() {
        ProblemException problem = ProblemClassifier.classify(new IllegalStateException("internal path /x"));

        assertThat(problem.code()).isEqualTo(ProblemCode.FAULT);
        assertThat(problem).hasMessageNotContaining("/x");
    }
}
