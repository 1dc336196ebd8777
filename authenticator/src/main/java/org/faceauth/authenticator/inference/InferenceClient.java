package org.faceauth.authenticator.inference;

import java.util.Set;

/** The face engine, as Keycloak sees it. Safe for use by several threads at once. */
public interface InferenceClient {

    /**
     * Measures the only face of an image.
     *
     * @param image the encoded image; neither kept nor changed
     * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
     * @param wanted what to measure besides detection, pose, eyes and quality
     * @return what was found; everything in it is finite and in its range, an embedding has unit length and the id and
     *     dimension that {@link #info()} tells
     * @throws ImageRefusedException if the image can't be read
     * @throws InferenceBusyException if the service asks to come back later
     * @throws InferenceUnavailableException if no answer that can be believed comes before the deadline
     */
    Measurement measure(byte[] image, String mediaType, Set<Want> wanted);

    /**
     * What the service has loaded. Remembered for a few seconds, and so is that it can't be reached: the answer takes
     * less than half a second in either case.
     *
     * @throws InferenceUnavailableException if no service answers
     */
    EngineInfo info();
}
