package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceMetricsTest {
    @ParameterizedTest
    @CsvSource({"0, 0.0-0.1", "0.0999, 0.0-0.1", "0.1, 0.1-0.2", "0.95, 0.9-1.0", "1, 0.9-1.0", "-0.2, 0.0-0.1"})
    void countsAScoreInItsTenth(double score, String band) {
        assertThat(ServiceMetrics.band(score)).isEqualTo(band);
    }
}
