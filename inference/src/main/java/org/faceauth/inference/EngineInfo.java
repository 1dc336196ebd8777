package org.faceauth.inference;

import java.util.List;

/**
 * What is loaded and what it can do.
 *
 * @param profile id of the model profile
 * @param device {@code mps}, {@code cuda} or {@code cpu}
 * @param networks every loaded network
 * @param embeddingId identifies the embedding (networks, fusion, alignment); changes whenever embeddings stop being
 *     comparable
 * @param embeddingDimension length of the embedding
 * @param calibration from cosine to false match rate
 * @param antiSpoof whether a trusted anti-spoof network is loaded; without one the engine is for demonstration only
 * @param eyeOpenness whether eye openness is measured
 * @param limits of the images that are accepted
 */
public record EngineInfo(
        String profile,
        String device,
        List<Network> networks,
        String embeddingId,
        int embeddingDimension,
        Calibration calibration,
        boolean antiSpoof,
        boolean eyeOpenness,
        Limits limits) {

    public EngineInfo {
        networks = List.copyOf(networks);
    }

    public record Network(String id, String role, String sha256, String licence, boolean commercialUse) {}

    public record Limits(int maxBytes, int maxPixels, int minSide) {}

    /**
     * Calibration of the comparison score, points in order of rising cosine.
     *
     * @param comparisons impostor comparisons it was fitted on
     */
    public record Calibration(List<CalibrationPoint> points, long comparisons) {
        public Calibration {
            points = List.copyOf(points);
        }
    }

    /**
     * @param cosine comparison score
     * @param log10Fmr base-10 logarithm of the false match rate at that score, falling as the cosine rises
     * @param extrapolated whether it lies beyond what the sample supports
     */
    public record CalibrationPoint(double cosine, double log10Fmr, boolean extrapolated) {}
}
