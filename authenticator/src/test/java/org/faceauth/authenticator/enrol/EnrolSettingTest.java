package org.faceauth.authenticator.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.RequiredActionConfigModel;

class EnrolSettingTest {

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(EnrolSetting.read(null)).isEqualTo(EnrolConfig.DEFAULT).isEqualTo(new EnrolConfig(6, 0.8, 0.9, 0.6));
    }

    @ParameterizedTest
    @CsvSource({
        "captures, 4",
        "captures, 11",
        "captures, 6.5",
        "livenessThreshold, 1.1",
        "livenessThreshold, -0.1",
        "antiSpoofThreshold, NaN",
        "duplicateConfidence, 2",
        "duplicateConfidence, 0x1p-1",
        "antiSpoofThreshold, high"
    })
    void refusesWhatIsOutOfRangeAndSaysWhich(String setting, String value) {
        assertThatThrownBy(() -> EnrolSetting.read(model(setting, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }

    @Test
    void tellsLoweredThresholds() {
        assertThat(EnrolSetting.read(model("antiSpoofThreshold", "0.4")).loweredThresholds())
                .containsExactly("antiSpoofThreshold");
        assertThat(EnrolConfig.DEFAULT.loweredThresholds()).isEmpty();
    }

    private static RequiredActionConfigModel model(String setting, String value) {
        RequiredActionConfigModel model = new RequiredActionConfigModel();
        model.setConfig(Map.of(setting, value));
        return model;
    }
}
