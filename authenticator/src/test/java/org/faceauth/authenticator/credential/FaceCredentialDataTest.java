package org.faceauth.authenticator.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.faceauth.authenticator.consent.Consent;
import org.junit.jupiter.api.Test;

class FaceCredentialDataTest {

    @Test
    void survivesTheDatabase() {
        FaceCredentialData data =
                new FaceCredentialData("network", 6, 0.91, 42, true, new Consent(1, 2, "1", "ab", "web", "::1"));
        assertThat(FaceCredentialData.parse(data.toJson())).isEqualTo(data);
    }

    @Test
    void readsWhatALaterVersionWrote() {
        assertThat(FaceCredentialData.parse("{\"networkId\":\"n\",\"active\":true,\"later\":1}")
                        .active())
                .isTrue();
    }

    @Test
    void takesWhatCannotBeReadAsInactive() {
        assertThat(FaceCredentialData.parseOrInactive("{").active()).isFalse();
        assertThat(FaceCredentialData.parseOrInactive(null).active()).isFalse();
        assertThat(FaceCredentialData.parseOrInactive("{}").active()).isFalse();
    }
}
