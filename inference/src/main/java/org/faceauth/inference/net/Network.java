package org.faceauth.inference.net;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.faceauth.inference.EngineFaultException;
import org.opencv.core.Mat;

/** A loaded {@link Program}. Safe for use by several threads at once; native memory of a call ends with the call. */
final class Network implements AutoCloseable {
    private final String id;
    private final Model model;

    private Network(String id, Model model) {
        this.id = id;
        this.model = model;
    }

    /** @throws EngineFaultException if the engine refuses the program or the device */
    static Network load(Program program, Device device) {
        Torch.start();
        Model model = Model.newInstance(program.networkId(), device, Torch.ENGINE);
        try {
            model.load(new ByteArrayInputStream(TorchScript.of(program)));
            return new Network(program.networkId(), model);
        } catch (IOException | MalformedModelException | EngineException e) {
            model.close();
            throw new EngineFaultException("network " + program.networkId() + " cannot be loaded", e);
        }
    }

    String id() {
        return id;
    }

    /**
     * Runs the program on one picture.
     *
     * @param picture CV_8UC3, continuous
     * @return the values of each output
     * @throws EngineFaultException if the engine fails, or a value is not finite
     */
    float[][] run(Mat picture) {
        byte[] pixels = new byte[picture.rows() * picture.cols() * 3];
        picture.get(0, 0, pixels);
        try (NDManager call = model.getNDManager().newSubManager()) {
            NDArray input = call.create(
                    ByteBuffer.wrap(pixels), new Shape(1, picture.rows(), picture.cols(), 3), DataType.UINT8);
            NDList outputs = model.getBlock().forward(new ParameterStore(call, false), new NDList(input), false);
            float[][] values = new float[outputs.size()][];
            for (int i = 0; i < values.length; i++) {
                values[i] = finite(outputs.get(i).toFloatArray());
            }
            return values;
        } catch (EngineException e) {
            throw new EngineFaultException("network " + id + " failed", e);
        }
    }

    private float[] finite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new EngineFaultException("network " + id + " gave a value that is not finite");
            }
        }
        return values;
    }

    @Override
    public void close() {
        model.close();
    }
}
