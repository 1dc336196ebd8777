package org.faceauth.bench;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A network in ONNX Runtime, on one thread as our own streams are, with every optimisation that it has. */
final class OnnxRuntime implements AutoCloseable {
    private static final String PICTURE = "picture";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final SessionOptions options;
    private final ByteBuffer pixels;
    private final long[] shape;

    private OnnxRuntime(OrtEnvironment environment, OrtSession session, SessionOptions options, int height, int width) {
        this.environment = environment;
        this.session = session;
        this.options = options;
        this.pixels = ByteBuffer.allocateDirect(height * width * 3);
        this.shape = new long[] {1, height, width, 3};
    }

    /** @throws OrtException if it does not take the file, or has no native library for this machine */
    static OnnxRuntime load(byte[] onnx, int height, int width) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        SessionOptions options = new SessionOptions();
        options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return new OnnxRuntime(environment, environment.createSession(onnx, options), options, height, width);
    }

    /** The values of each output. */
    float[][] run(byte[] picture) {
        pixels.rewind();
        pixels.put(picture).rewind();
        try (OnnxTensor input = OnnxTensor.createTensor(environment, pixels, shape, OnnxJavaType.UINT8);
                OrtSession.Result result = session.run(Map.of(PICTURE, input))) {
            List<float[]> outputs = new ArrayList<>();
            for (int i = 0; i < result.size(); i++) {
                FloatBuffer values = ((OnnxTensor) result.get(i)).getFloatBuffer();
                float[] copied = new float[values.remaining()];
                values.get(copied);
                outputs.add(copied);
            }
            return outputs.toArray(float[][]::new);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
            options.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime could not be closed", e);
        }
    }
}
