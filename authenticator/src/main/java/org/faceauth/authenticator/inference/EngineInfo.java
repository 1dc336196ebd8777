package org.faceauth.authenticator.inference;

import java.util.List;

/**
 * What the service has loaded.
 *
 * @param profile id of the model profile
 * @param device {@code mps}, {@code cuda} or {@code cpu}
 * @param embeddingId identifies the embedding; changes whenever embeddings stop being comparable
 * @param embeddingDimension its length
 * @param calibration from cosine to false match rate
 * @param antiSpoof whether a trusted anti-spoof network is loaded
 * @param eyeOpenness whether eye openness is measured
 * @param demonstration whether it may serve demonstration realms only
 */
public record EngineInfo(
        String profile,
        String device,
        String embeddingId,
        int embeddingDimension,
        Calibration calibration,
        boolean antiSpoof,
        boolean eyeOpenness,
        boolean demonstration) {

    /**
     * Points in order of rising cosine, with a false match rate that never rises.
     *
     * @param points at least two
     * @param comparisons impostor comparisons that it was fitted on
     */
    public record Calibration(List<CalibrationPoint> points, long comparisons) {
        public Calibration {
            points = List.copyOf(points);
        }
    }

    /**
     * @param cosine comparison score, -1..1
     * @param log10Fmr base-10 logarithm of the false match rate at that score
     * @param extrapolated whether it lies beyond what the sample supports
     */
    public record CalibrationPoint(double cosine, double log10Fmr, boolean extrapolated) {}
}
