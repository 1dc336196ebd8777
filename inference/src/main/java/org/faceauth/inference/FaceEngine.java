package org.faceauth.inference;

import java.util.Set;

/** Measures one face in one image. Safe for use by several threads at once. */
public interface FaceEngine extends AutoCloseable {

    /**
     * Measures the only face in an image.
     *
     * @param encodedImage a JPEG, PNG or WebP file, at most {@link EngineInfo.Limits#maxBytes()} long
     * @param wanted what to measure besides detection, pose, eyes and quality, which are always measured
     * @return what was found; that there is no face, or several, is a result and not an error
     * @throws ImageRefusedException if the bytes are no image of an accepted kind and size
     * @throws EngineBusyException if the queue is full or the deadline would pass before the answer
     * @throws EngineFaultException if a network is broken or gives no finite answer
     */
    Measurement measure(byte[] encodedImage, Set<Want> wanted);

    /** What is loaded, on which device, and what it can do. */
    EngineInfo info();

    @Override
    void close();
}
