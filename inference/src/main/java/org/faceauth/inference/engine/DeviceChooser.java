package org.faceauth.inference.engine;

import ai.djl.Device;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.faceauth.inference.EngineFaultException;

/**
 * Chooses where the networks run. Having a device is no proof that the networks run on it (its native library may be
 * missing, its memory taken): the first on which they load and answer is taken, the CPU last.
 */
final class DeviceChooser {
    private static final Logger LOG = System.getLogger(DeviceChooser.class.getName());
    private static final Device MPS = Device.of("mps", -1);

    private DeviceChooser() {}

    /** What to try, in order; ends with the CPU. */
    static List<Device> candidates(DevicePreference preference, DeviceInventory inventory) {
        List<Device> devices = new ArrayList<>();
        if (inventory.appleSilicon() && accepts(preference, DevicePreference.MPS)) {
            devices.add(MPS);
        }
        if (inventory.cudaDevices() > 0 && accepts(preference, DevicePreference.CUDA)) {
            devices.add(Device.gpu());
        }
        if (devices.isEmpty() && preference != DevicePreference.AUTOMATIC && preference != DevicePreference.CPU) {
            LOG.log(Level.WARNING, "There is no device for {0}: the networks run on the CPU.", preference);
        }
        devices.add(Device.cpu());
        return devices;
    }

    /**
     * Loads on the first device that works.
     *
     * @throws EngineFaultException of the last device, if none works
     */
    static <T> Chosen<T> load(List<Device> candidates, Function<Device, T> loader) {
        for (Device device : candidates.subList(0, candidates.size() - 1)) {
            try {
                return new Chosen<>(device, loader.apply(device));
            } catch (RuntimeException | LinkageError fault) {
                LOG.log(Level.WARNING, "The networks do not run on {0}: {1}", name(device), fault.getMessage());
            }
        }
        Device last = candidates.get(candidates.size() - 1);
        return new Chosen<>(last, loader.apply(last));
    }

    /** {@code mps}, {@code cuda} or {@code cpu}. */
    static String name(Device device) {
        return device.isGpu() ? "cuda" : device.getDeviceType();
    }

    private static boolean accepts(DevicePreference preference, DevicePreference kind) {
        return preference == kind || preference == DevicePreference.AUTOMATIC;
    }

    /** What was loaded, and where. */
    record Chosen<T>(Device device, T loaded) {}
}
