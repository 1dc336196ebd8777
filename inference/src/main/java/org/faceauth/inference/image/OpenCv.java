package org.faceauth.inference.image;

import nu.pattern.OpenCV;

/** Loads OpenCV's native library, once. */
public final class OpenCv {
    private OpenCv() {}

    /** Returns when the library is loaded; cheap after the first call. */
    public static void load() {
        Loaded.touch();
    }

    /** The holder idiom: the JVM runs the initialiser once and makes the others wait for it. */
    private static final class Loaded {
        static {
            OpenCV.loadLocally();
            // Parallelism comes from measuring several images at once; OpenCV's own pool would fight with it.
            org.opencv.core.Core.setNumThreads(1);
        }

        private static void touch() {}
    }
}
