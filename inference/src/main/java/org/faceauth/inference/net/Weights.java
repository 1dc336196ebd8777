package org.faceauth.inference.net;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.models.Tensor;

/** The tensors of one network, checked as they are taken. What is thrown names the network and the tensor. */
final class Weights {
    private static final String DATA_PARALLEL = "module.";

    private final String networkId;
    private final Map<String, Tensor> tensors;
    private final String prefix;

    private Weights(String networkId, Map<String, Tensor> tensors, String prefix) {
        this.networkId = networkId;
        this.tensors = tensors;
        this.prefix = prefix;
    }

    /** @param tensors by name; the prefix that PyTorch's DataParallel leaves is dropped */
    static Weights of(String networkId, Map<String, Tensor> tensors) {
        Map<String, Tensor> plain = new LinkedHashMap<>();
        tensors.forEach((name, tensor) ->
                plain.put(name.startsWith(DATA_PARALLEL) ? name.substring(DATA_PARALLEL.length()) : name, tensor));
        return new Weights(networkId, plain, "");
    }

    /** The tensors whose names begin so; the rest of the name is used from here on. */
    Weights under(String more) {
        return new Weights(networkId, tensors, prefix + more);
    }

    String networkId() {
        return networkId;
    }

    boolean has(String name) {
        return tensors.containsKey(prefix + name);
    }

    /** How long a dimension is: for layers whose width the file decides. */
    int length(String name, int dimension) {
        Tensor tensor = find(name);
        if (dimension >= tensor.rank()) {
            throw wrong(tensor, "a rank above " + dimension);
        }
        return (int) tensor.dimension(dimension);
    }

    /**
     * The values of a tensor, which are not copied.
     *
     * @throws EngineFaultException if it is missing, has another shape, or holds a value that is not finite
     */
    float[] get(String name, long... shape) {
        Tensor tensor = find(name);
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw wrong(tensor, "the shape " + Arrays.toString(shape));
        }
        for (float value : tensor.values()) {
            if (!Float.isFinite(value)) {
                throw new EngineFaultException(
                        "network " + networkId + ": tensor " + prefix + name + " holds a value that is not finite");
            }
        }
        return tensor.values();
    }

    /** A convolution without bias, stored as PyTorch does. */
    Kernel kernel(String name, int out, int in, int side) {
        return Kernel.of(new long[] {out, in, side, side}, get(name, out, in, side, side), 1);
    }

    /** A convolution of each channel by itself. */
    Kernel depthwise(String name, int channels, int height, int width) {
        return Kernel.of(new long[] {channels, 1, height, width}, get(name, channels, 1, height, width), channels);
    }

    BatchNorm norm(String name, int channels) {
        BatchNorm norm = BatchNorm.of(
                get(name + ".weight", channels),
                get(name + ".bias", channels),
                get(name + ".running_mean", channels),
                get(name + ".running_var", channels));
        for (float scale : norm.scale()) {
            if (!Float.isFinite(scale)) {
                throw new EngineFaultException(
                        "network " + networkId + ": tensor " + prefix + name + ".running_var is negative");
            }
        }
        return norm;
    }

    private Tensor find(String name) {
        Tensor tensor = tensors.get(prefix + name);
        if (tensor == null) {
            throw new EngineFaultException("network " + networkId + ": there is no tensor " + prefix + name);
        }
        return tensor;
    }

    private EngineFaultException wrong(Tensor tensor, String expected) {
        return new EngineFaultException("network " + networkId + ": tensor " + tensor.name() + " has the shape "
                + Arrays.toString(tensor.shape()) + " instead of " + expected);
    }
}
