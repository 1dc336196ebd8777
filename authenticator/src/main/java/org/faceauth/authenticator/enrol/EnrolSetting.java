package org.faceauth.authenticator.enrol;

import java.util.Arrays;
import java.util.List;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings of the required action, as the admin console shows and stores them. */
enum EnrolSetting {
    CAPTURES("captures", "Captures", "How many images make a template, 5 to 10.", "6"),
    LIVENESS_THRESHOLD(
            "livenessThreshold",
            "Liveness threshold",
            "Least passive liveness score of every capture, 0 to 1. Below 0.5 is warned of.",
            "0.8"),
    ANTI_SPOOF_THRESHOLD(
            "antiSpoofThreshold",
            "Anti-spoof threshold",
            "Least score of the anti-spoof networks for every capture, 0 to 1. Below 0.5 is warned of.",
            "0.9"),
    DUPLICATE_CONFIDENCE(
            "duplicateConfidence",
            "Duplicate confidence",
            "From which confidence a face that is enrolled under another account counts as the same, 0 to 1. 0.60 is one"
                    + " false alarm in a thousand comparisons; the more faces there are, the more is asked.",
            "0.60");

    private final String key;
    private final String label;
    private final String help;
    private final String defaultValue;

    EnrolSetting(String key, String label, String help, String defaultValue) {
        this.key = key;
        this.label = label;
        this.help = help;
        this.defaultValue = defaultValue;
    }

    static List<ProviderConfigProperty> properties() {
        return Arrays.stream(values()).map(EnrolSetting::property).toList();
    }

    /**
     * @param model may be null, then the defaults hold
     * @throws IllegalArgumentException with the setting's name, if one is no number or out of range
     */
    static EnrolConfig read(RequiredActionConfigModel model) {
        return new EnrolConfig(
                (int) CAPTURES.number(model),
                LIVENESS_THRESHOLD.number(model),
                ANTI_SPOOF_THRESHOLD.number(model),
                DUPLICATE_CONFIDENCE.number(model));
    }

    private double number(RequiredActionConfigModel model) {
        String value = model == null || model.getConfig() == null ? null : model.getConfigValue(key);
        String text = value == null || value.isBlank() ? defaultValue : value.trim();
        // No signs, exponents or names of numbers: what is stored is what an administrator reads.
        String digits = this == CAPTURES ? "\\d{1,3}" : "\\d{1,3}(\\.\\d{1,9})?";
        if (!text.matches(digits)) {
            throw new IllegalArgumentException(key + " is no number");
        }
        return Double.parseDouble(text);
    }

    private ProviderConfigProperty property() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(key)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(defaultValue)
                .add()
                .build()
                .get(0);
    }
}
