package org.faceauth.authenticator.login;

import java.util.Arrays;
import java.util.List;
import org.faceauth.authenticator.liveness.ChallengeStep;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings of an execution, as the admin console shows them. */
enum FaceSetting {
    RECOGNITION_CONFIDENCE(
            "recognitionConfidence",
            "Recognition confidence",
            "Least confidence of a match, 0 to 1. 0.60 is one false match in a thousand comparisons, 0.80 in ten"
                    + " thousand. A user's attribute faceauth.recognitionConfidence takes its place. Below 0.60 is"
                    + " warned of.",
            "0.60"),
    LIVENESS_THRESHOLD(
            "livenessThreshold",
            "Liveness threshold",
            "Least passive liveness score, 0 to 1. Below 0.5 is warned of.",
            "0.8"),
    ANTI_SPOOF_THRESHOLD(
            "antiSpoofThreshold",
            "Anti-spoof threshold",
            "Least score of the anti-spoof networks, 0 to 1. Below 0.5 is warned of.",
            "0.9"),
    IDENTIFICATION_FALSE_POSITIVE_RATE(
            "identificationFalsePositiveRate",
            "Identification false positive rate",
            "Accepted chance that an unknown face is taken for anybody of the department, 0.00001 to 0.1. Each comparison"
                    + " is judged by this rate divided by the number of enrolled faces.",
            "0.001"),
    RUNNER_UP_MARGIN(
            "runnerUpMargin",
            "Runner-up margin",
            "By how much confidence the next best person must stay behind, 0 to 0.5; else nobody is identified.",
            "0.05"),
    MAX_TRIES("maxTries", "Tries", "Failed tries before the password is asked for, 1 to 10.", "3"),
    CHALLENGE_STEPS(
            "challengeSteps",
            "Challenge steps",
            "What a person may be asked to do. Steps that the loaded networks can't measure are never asked.",
            null),
    CHALLENGE_LENGTH("challengeLength", "Challenge length", "How many random steps are asked, 1 to 4.", "2"),
    CHALLENGE_LIFETIME(
            "challengeLifetimeSeconds",
            "Challenge lifetime",
            "Seconds from the first frame until the challenge is void, 5 to 60.",
            "20");

    final String key;
    private final String label;
    private final String help;
    final String defaultValue;

    FaceSetting(String key, String label, String help, String defaultValue) {
        this.key = key;
        this.label = label;
        this.help = help;
        this.defaultValue = defaultValue;
    }

    static List<ProviderConfigProperty> properties() {
        ProviderConfigurationBuilder builder = ProviderConfigurationBuilder.create();
        for (FaceSetting setting : values()) {
            ProviderConfigurationBuilder.ProviderConfigPropertyBuilder property =
                    builder.property().name(setting.key).label(setting.label).helpText(setting.help);
            if (setting == CHALLENGE_STEPS) {
                property.type(ProviderConfigProperty.MULTIVALUED_LIST_TYPE).options(steps());
            } else {
                property.type(ProviderConfigProperty.STRING_TYPE).defaultValue(setting.defaultValue);
            }
            property.add();
        }
        return builder.build();
    }

    private static List<String> steps() {
        return Arrays.stream(ChallengeStep.values())
                .filter(step -> step != ChallengeStep.NEUTRAL)
                .map(Enum::name)
                .toList();
    }
}
