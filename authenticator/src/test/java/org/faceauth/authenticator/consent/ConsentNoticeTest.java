package org.faceauth.authenticator.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsentNoticeTest {

    @Test
    void hashesTheTextThatIsShown() {
        assertThat(ConsentNotice.sha256(key -> "text of " + key))
                .hasValueSatisfying(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        assertThat(ConsentNotice.sha256(key -> "text of " + key))
                .isNotEqualTo(ConsentNotice.sha256(key -> "other text of " + key));
    }

    @Test
    void doesNotHashWhatWasNotShown() {
        assertThat(ConsentNotice.sha256(key -> key.endsWith("rights") ? key : "text"))
                .isEmpty();
        assertThat(ConsentNotice.sha256(key -> null)).isEmpty();
    }
}
