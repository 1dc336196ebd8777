package org.faceauth.authenticator.login;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.faceauth.authenticator.liveness.ChallengeStep;
import org.faceauth.authenticator.match.MatchPolicy;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.Constants;

/** Reads the settings of an execution; what is not set has its default, what is out of range is refused. */
final class FaceLoginConfigParser {
    private final Map<String, String> values;

    private FaceLoginConfigParser(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param model null where nothing was set
     * @throws FaceLoginConfigException if a value is out of range
     */
    static FaceLoginConfig parse(AuthenticatorConfigModel model) {
        return parse(model == null || model.getConfig() == null ? Map.of() : model.getConfig());
    }

    static FaceLoginConfig parse(Map<String, String> values) {
        return new FaceLoginConfigParser(values).parse();
    }

    private FaceLoginConfig parse() {
        MatchPolicy match = new MatchPolicy(
                number(FaceSetting.RECOGNITION_CONFIDENCE, 0, 1),
                number(FaceSetting.IDENTIFICATION_FALSE_POSITIVE_RATE, 0.00001, 0.1),
                number(FaceSetting.RUNNER_UP_MARGIN, 0, 0.5));
        Set<ChallengeStep> steps = steps();
        int length = whole(FaceSetting.CHALLENGE_LENGTH, 1, 4);
        if (length > steps.size()) {
            throw new FaceLoginConfigException(
                    FaceSetting.CHALLENGE_LENGTH,
                    Integer.toString(length),
                    "at most the " + steps.size() + " chosen steps");
        }
        return new FaceLoginConfig(
                match,
                number(FaceSetting.LIVENESS_THRESHOLD, 0, 1),
                number(FaceSetting.ANTI_SPOOF_THRESHOLD, 0, 1),
                whole(FaceSetting.MAX_TRIES, 1, 10),
                steps,
                length,
                Duration.ofSeconds(whole(FaceSetting.CHALLENGE_LIFETIME, 5, 60)));
    }

    private Set<ChallengeStep> steps() {
        String value = values.get(FaceSetting.CHALLENGE_STEPS.key);
        if (value == null || value.isBlank()) {
            return EnumSet.complementOf(EnumSet.of(ChallengeStep.NEUTRAL));
        }
        EnumSet<ChallengeStep> steps = EnumSet.noneOf(ChallengeStep.class);
        for (String name : value.split(Constants.CFG_DELIMITER)) {
            steps.add(Arrays.stream(ChallengeStep.values())
                    .filter(step -> step != ChallengeStep.NEUTRAL && step.name().equals(name.trim()))
                    .findFirst()
                    .orElseThrow(() -> new FaceLoginConfigException(
                            FaceSetting.CHALLENGE_STEPS, name, "one of the listed steps")));
        }
        return steps;
    }

    private double number(FaceSetting setting, double min, double max) {
        String value = value(setting);
        try {
            double number = Double.parseDouble(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outOfRange(setting, value, min + " to " + max);
        }
        throw outOfRange(setting, value, min + " to " + max);
    }

    private int whole(FaceSetting setting, int min, int max) {
        double number = number(setting, min, max);
        if (number != Math.rint(number)) {
            throw outOfRange(setting, value(setting), "a whole number from " + min + " to " + max);
        }
        return (int) number;
    }

    private String value(FaceSetting setting) {
        String value = values.get(setting.key);
        return value == null || value.isBlank() ? setting.defaultValue : value.trim();
    }

    private static FaceLoginConfigException outOfRange(FaceSetting setting, String value, String range) {
        return new FaceLoginConfigException(setting, value, range);
    }
}
