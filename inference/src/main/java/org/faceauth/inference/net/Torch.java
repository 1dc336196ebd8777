package org.faceauth.inference.net;

import ai.djl.engine.Engine;

/** Starts DJL's PyTorch engine, once, for many small calls from several threads. */
final class Torch {
    static final String ENGINE = "PyTorch";

    private Torch() {}

    /** Returns when the engine runs; cheap after the first call. */
    static Engine start() {
        return Started.ENGINE_INSTANCE;
    }

    /** The holder idiom: the JVM runs the initialiser once and makes the others wait for it. */
    private static final class Started {
        private static final Engine ENGINE_INSTANCE = start();

        private static Engine start() {
            // Natives come from the class path; nothing is ever downloaded at run time.
            setDefault("ai.djl.offline", "true");
            // Two streams of one thread give more than one stream of two threads: the networks are small.
            setDefault("ai.djl.pytorch.num_threads", "1");
            setDefault("ai.djl.pytorch.num_interop_threads", "1");
            return Engine.getEngine(ENGINE);
        }

        private static void setDefault(String property, String value) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, value);
            }
        }
    }
}
