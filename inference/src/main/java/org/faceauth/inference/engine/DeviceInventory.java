package org.faceauth.inference.engine;

import ai.djl.util.cuda.CudaUtils;
import java.util.Locale;

/**
 * What this machine has besides a CPU.
 *
 * @param appleSilicon whether Apple's GPU may be used (MPS); not from within a container
 * @param cudaDevices how many NVIDIA GPUs the driver shows
 */
record DeviceInventory(boolean appleSilicon, int cudaDevices) {
    static DeviceInventory present() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return new DeviceInventory(
                os.startsWith("mac") && architecture.equals("aarch64"),
                CudaUtils.hasCuda() ? CudaUtils.getGpuCount() : 0);
    }
}
