package org.faceauth.bench;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faceauth.inference.net.NetworkInventory;
import org.faceauth.models.InstalledProfile;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** How long each network takes by itself, in our engine and in ONNX Runtime: the same weights, bytes and thread count. */
final class NetworkTimes {
    /** Beyond what rounding does to a network's numbers, it is another network. */
    private static final double SAME = 0.01;

    private static final double NANOS_PER_MILLI = 1e6;

    private NetworkTimes() {}

    /**
     * @param ours in our engine
     * @param onnxRuntime there; empty where it does not run the network, or gives other numbers
     * @param runs of each
     */
    record Time(String network, int width, int height, Medians ours, Optional<Medians> onnxRuntime, int runs) {
        Optional<Double> ratio() {
            return onnxRuntime.map(other -> ours.wall() / other.wall());
        }

        Optional<Double> processorRatio() {
            return onnxRuntime.map(other -> ours.processor() / other.processor());
        }
    }

    /**
     * Median milliseconds.
     *
     * @param wall from beginning to end
     * @param processor of it on a processor
     */
    record Medians(double wall, double processor) {
        private static Medians of(Stopwatch.Times times) {
            return new Medians(
                    Stopwatch.median(times.wall()) / NANOS_PER_MILLI,
                    Stopwatch.median(times.processor()) / NANOS_PER_MILLI);
        }
    }

    /** The networks of some profiles, each once. */
    static List<Time> of(List<Path> profiles) {
        List<Time> times = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path profile : profiles) {
            try (NetworkInventory inventory = NetworkInventory.load(InstalledProfile.load(profile))) {
                ProgressBar progress = ProgressBar.of(
                        "Networks of " + profile.getFileName(),
                        inventory.items().size());
                for (NetworkInventory.Item network : inventory.items()) {
                    if (seen.add(network.id())) {
                        times.add(time(network));
                    }
                    progress.step();
                }
            }
        }
        return times;
    }

    private static Time time(NetworkInventory.Item network) {
        byte[] pixels = pixels(network.width() * network.height() * 3);
        Mat picture = new Mat(network.height(), network.width(), CvType.CV_8UC3);
        picture.put(0, 0, pixels);
        try (OnnxRuntime other = OnnxRuntime.load(network.toOnnx(), network.height(), network.width())) {
            boolean same = alike(network.run(picture), other.run(pixels));
            Stopwatch.Times[] times = Stopwatch.inTurn(() -> network.run(picture), () -> other.run(pixels));
            return time(network, times[0], same ? Optional.of(Medians.of(times[1])) : Optional.empty());
        } catch (OrtException | LinkageError missing) {
            return time(network, Stopwatch.inTurn(() -> network.run(picture))[0], Optional.empty());
        } finally {
            picture.release();
        }
    }

    private static Time time(NetworkInventory.Item network, Stopwatch.Times ours, Optional<Medians> other) {
        return new Time(network.id(), network.width(), network.height(), Medians.of(ours), other, ours.wall().length);
    }

    /** Whether the outputs differ by rounding only. */
    static boolean alike(float[][] ours, float[][] others) {
        if (ours.length != others.length) {
            return false;
        }
        for (int i = 0; i < ours.length; i++) {
            if (ours[i].length != others[i].length) {
                return false;
            }
            double largest = 0;
            double apart = 0;
            for (int k = 0; k < ours[i].length; k++) {
                largest = Math.max(largest, Math.abs(ours[i][k]));
                apart = Math.max(apart, Math.abs(ours[i][k] - others[i][k]));
            }
            if (!(apart <= SAME * Math.max(largest, SAME))) {
                return false;
            }
        }
        return true;
    }

    /** A picture by a formula: how long a network takes does not depend on what it sees. */
    private static byte[] pixels(int count) {
        byte[] pixels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i] = (byte) (i * 7 + i / 301 * 13);
        }
        return pixels;
    }
}
