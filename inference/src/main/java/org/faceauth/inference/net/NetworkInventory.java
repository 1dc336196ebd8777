package org.faceauth.inference.net;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import org.faceauth.models.InputSpec;
import org.faceauth.models.InstalledProfile;
import org.opencv.core.Mat;

/**
 * The networks of a profile one by one, on the CPU, exactly as the engine runs them: for measuring what each costs, and
 * for comparing with another runtime.
 */
public final class NetworkInventory implements AutoCloseable {
    private final Networks networks;
    private final List<Item> items;

    private NetworkInventory(Networks networks, List<Item> items) {
        this.networks = networks;
        this.items = List.copyOf(items);
    }

    /**
     * Loads a profile.
     *
     * @throws org.faceauth.inference.EngineFaultException as {@link Networks#load}
     */
    public static NetworkInventory load(InstalledProfile profile) {
        List<Item> items = new ArrayList<>();
        NetworkLoader loader = new NetworkLoader(
                Device.cpu(), (program, input, network) -> items.add(new Item(program, input, network)));
        return new NetworkInventory(Networks.load(profile, loader), items);
    }

    /** In the order in which the engine loads them. */
    public List<Item> items() {
        return items;
    }

    @Override
    public void close() {
        networks.close();
    }

    /** One network. */
    public static final class Item {
        private final Program program;
        private final InputSpec input;
        private final Network network;

        private Item(Program program, InputSpec input, Network network) {
            this.program = program;
            this.input = input;
            this.network = network;
        }

        /** As the catalogue calls it. */
        public String id() {
            return network.id();
        }

        public int width() {
            return input.width();
        }

        public int height() {
            return input.height();
        }

        /** @see Network#run */
        public float[][] run(Mat picture) {
            return network.run(picture);
        }

        /**
         * The network as an ONNX file with the same weights, which takes the same bytes: an input {@code picture},
         * {@code uint8 [1, height, width, 3]}, and the outputs of {@link #run} in their order.
         */
        public byte[] toOnnx() {
            return OnnxGraph.of(program, input.height(), input.width());
        }
    }
}
