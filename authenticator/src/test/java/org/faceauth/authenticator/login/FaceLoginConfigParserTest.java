package org.faceauth.authenticator.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.faceauth.authenticator.liveness.ChallengeStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceLoginConfigParserTest {

    @Test
    void hasTheSpecifiedDefaults() {
        FaceLoginConfig config = FaceLoginConfigParser.parse(Map.of());
        assertThat(config.match().recognitionConfidence()).isEqualTo(0.60);
        assertThat(config.match().identificationFalsePositiveRate()).isEqualTo(0.001);
        assertThat(config.match().runnerUpMargin()).isEqualTo(0.05);
        assertThat(config.livenessThreshold()).isEqualTo(0.8);
        assertThat(config.antiSpoofThreshold()).isEqualTo(0.9);
        assertThat(config.maxTries()).isEqualTo(3);
        assertThat(config.challengeLength()).isEqualTo(2);
        assertThat(config.challengeLifetime()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.steps()).hasSize(5).doesNotContain(ChallengeStep.NEUTRAL);
        assertThat(config.loweredThresholds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "recognitionConfidence, 1.1",
        "recognitionConfidence, NaN",
        "livenessThreshold, -0.1",
        "antiSpoofThreshold, high",
        "identificationFalsePositiveRate, 0",
        "identificationFalsePositiveRate, 0.5",
        "runnerUpMargin, 0.9",
        "maxTries, 0",
        "maxTries, 2.5",
        "challengeLength, 6",
        "challengeLifetimeSeconds, 3600",
        "challengeSteps, NEUTRAL",
        "challengeSteps, TURN_LEFT##DANCE",
    })
    void refusesWhatIsOutOfRangeAndSaysWhich(String setting, String value) {
        assertThatThrownBy(() -> FaceLoginConfigParser.parse(Map.of(setting, value)))
                .isInstanceOf(FaceLoginConfigException.class)
                .hasMessageContaining(setting);
    }

    @Test
    void refusesMoreStepsThanWereChosen() {
        assertThatThrownBy(() -> FaceLoginConfigParser.parse(Map.of("challengeSteps", "BLINK", "challengeLength", "2")))
                .isInstanceOf(FaceLoginConfigException.class)
                .hasMessageContaining("challengeLength");
    }

    @Test
    void takesTheStepsThatTheConsoleStores() {
        FaceLoginConfig config =
                FaceLoginConfigParser.parse(Map.of("challengeSteps", "TURN_LEFT##BLINK", "challengeLength", "1"));
        assertThat(config.steps()).containsExactlyInAnyOrder(ChallengeStep.TURN_LEFT, ChallengeStep.BLINK);
    }

    @Test
    void tellsWhichThresholdsAreLowered() {
        FaceLoginConfig config = FaceLoginConfigParser.parse(
                Map.of("antiSpoofThreshold", "0.1", "livenessThreshold", "0.49", "recognitionConfidence", "0.5"));
        assertThat(config.loweredThresholds())
                .containsExactlyInAnyOrder("antiSpoofThreshold", "livenessThreshold", "recognitionConfidence");
    }

    @Test
    void theConsoleShowsEverySettingWithHelp() {
        assertThat(FaceSetting.properties())
                .hasSize(FaceSetting.values().length)
                .allSatisfy(property -> {
                    assertThat(property.getLabel()).isNotBlank();
                    assertThat(property.getHelpText()).isNotBlank();
                });
    }
}
