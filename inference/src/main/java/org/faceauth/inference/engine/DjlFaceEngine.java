package org.faceauth.inference.engine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.EngineInfo;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.Measurement;
import org.faceauth.inference.Want;
import org.faceauth.inference.image.ImageDecoder;
import org.faceauth.inference.net.Networks;

/** The engine over networks that DJL runs. Keeps nothing of an image; its pixels are overwritten when it is measured. */
final class DjlFaceEngine implements FaceEngine {
    private final EngineInfo info;
    private final Networks networks;
    private final Pipeline pipeline;
    private final StreamGate gate;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param typical how long an image takes, until the first ones tell
     * @param rule which face is measured
     */
    DjlFaceEngine(EngineInfo info, Networks networks, EngineOptions options, Duration typical, FaceChoice.Rule rule) {
        this.info = info;
        this.networks = networks;
        this.pipeline = new Pipeline(new ImageDecoder(options.limits()), networks, rule);
        this.gate = new StreamGate(options.streams(), options.queueLength(), options.deadline(), typical);
    }

    @Override
    public Measurement measure(byte[] encodedImage, Set<Want> wanted) {
        requireOpen();
        StreamGate.Pass pass = gate.enter();
        try (pass) {
            requireOpen();
            return pipeline.measure(encodedImage, wanted);
        }
    }

    @Override
    public EngineInfo info() {
        return info;
    }

    /** Returns when the images that are being measured are, and the networks' memory is freed. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            gate.closeForever();
            networks.close();
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new EngineFaultException("the face engine is closed");
        }
    }
}
