package org.faceauth.authenticator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerOptionsReaderTest {

    @Test
    void hasNoDefaultForAddressSecretOrKey() {
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContaining("inference-urls is missing")
                .hasMessageContaining("inference-secret-file or inference-keystore-file is missing")
                .hasMessageContaining("vault-keystore-file is missing");
    }

    @Test
    void readsAddressesInTheirOrder() {
        assertThat(read(with("inference-urls", "https://b:1, https://a:2")).inferenceUrls())
                .extracting(Object::toString)
                .containsExactly("https://b:1", "https://a:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://inference.hospital:8543", "ftp://127.0.0.1", "https://", "https://user@host", "::"})
    void refusesAddressesThatFacesMustNotGoTo(String url) {
        assertThatThrownBy(() -> read(with("inference-urls", url)))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContaining("inference-urls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "10001", "-1", "soon", "1500.5"})
    void refusesTimeoutsOutOfRange(String timeout) {
        assertThatThrownBy(() -> read(with("inference-timeout-millis", timeout)))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContaining("inference-timeout-millis");
    }

    @Test
    void wantsAPasswordFileWithAKeystore() {
        assertThatThrownBy(() -> read(with("inference-keystore-file", "client.p12")))
                .hasMessageContaining("inference-keystore-password-file is missing");
    }

    private static ServerOptions read(Map<String, String> options) {
        return new ServerOptionsReader(options::get).read();
    }

    private static Map<String, String> with(String option, String value) {
        Map<String, String> options = new HashMap<>(Map.of(
                "inference-urls", "https://127.0.0.1:8543",
                "inference-secret-file", "secret",
                "vault-keystore-file", "vault.p12",
                "vault-keystore-password-file", "vault.password"));
        options.put(option, value);
        return options;
    }
}
