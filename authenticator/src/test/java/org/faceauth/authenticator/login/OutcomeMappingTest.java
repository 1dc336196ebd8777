package org.faceauth.authenticator.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.faceauth.authenticator.login.LoginOutcome.Code;
import org.junit.jupiter.api.Test;

class OutcomeMappingTest {

    @Test
    void mapsEveryRefusal() {
        Arrays.stream(Code.values())
                .filter(code -> code != Code.RECOGNISED)
                .map(code -> OutcomeMapping.of(code, false))
                .forEach(mapping -> {
                    assertThat(mapping.flowError()).isNotNull();
                    assertThat(mapping.eventError()).isNotBlank();
                    assertThat(mapping.messageKey()).startsWith("face.error.");
                });
    }

    @Test
    void aClosedAccountReadsLikeAStranger() {
        OutcomeMapping closed = OutcomeMapping.of(Code.ACCOUNT_CLOSED, false);
        OutcomeMapping stranger = OutcomeMapping.of(Code.NO_MATCH, false);
        assertThat(closed.messageKey()).isEqualTo(stranger.messageKey());
        assertThat(closed.flowError()).isEqualTo(stranger.flowError());
        assertThat(closed.countsAsTry()).isEqualTo(stranger.countsAsTry());
    }

    @Test
    void aVerifiedUserIsNotToldOfADepartment() {
        assertThat(OutcomeMapping.of(Code.NO_MATCH, true).messageKey()).isEqualTo("face.error.try-again");
        assertThat(OutcomeMapping.of(Code.ACCOUNT_CLOSED, true).messageKey()).isEqualTo("face.error.try-again");
    }

    @Test
    void aRecognitionIsNoRefusal() {
        assertThatIllegalArgumentException().isThrownBy(() -> OutcomeMapping.of(Code.RECOGNISED, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginOutcome.Refused(Code.RECOGNISED, ""));
    }
}
