package org.faceauth.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import org.faceauth.inference.EngineFaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceChooserTest {
    @ParameterizedTest
    @CsvSource({
        "AUTOMATIC, true, 0, mps cpu",
        "AUTOMATIC, false, 2, cuda cpu",
        "AUTOMATIC, false, 0, cpu",
        "AUTOMATIC, true, 1, mps cuda cpu",
        "MPS, true, 1, mps cpu",
        "MPS, false, 1, cpu",
        "CUDA, true, 1, cuda cpu",
        "CUDA, true, 0, cpu",
        "CPU, true, 4, cpu"
    })
    void prefersAGpuThatIsThereAndEndsWithTheCpu(
            DevicePreference preference, boolean appleSilicon, int cudaDevices, String expected) {
        List<Device> devices = DeviceChooser.candidates(preference, new DeviceInventory(appleSilicon, cudaDevices));
        assertThat(devices.stream().map(DeviceChooser::name).toList()).containsExactly(expected.split(" "));
    }

    @Test
    void takesTheFirstDeviceOnWhichTheNetworksRun() {
        List<Device> candidates = DeviceChooser.candidates(DevicePreference.AUTOMATIC, new DeviceInventory(true, 1));
        List<Device> tried = new ArrayList<>();
        DeviceChooser.Chosen<String> chosen = DeviceChooser.load(candidates, device -> {
            tried.add(device);
            if (device.getDeviceType().equals("mps")) {
                throw new EngineFaultException("no such library");
            }
            if (device.isGpu()) {
                throw new UnsatisfiedLinkError("libcuda");
            }
            return "networks";
        });
        assertThat(chosen.loaded()).isEqualTo("networks");
        assertThat(DeviceChooser.name(chosen.device())).isEqualTo("cpu");
        assertThat(tried).hasSize(3);
    }

    @Test
    void aProfileThatLoadsNowhereIsAFault() {
        assertThatThrownBy(() -> DeviceChooser.load(List.of(Device.cpu()), device -> {
                    throw new EngineFaultException("network x is truncated");
                }))
                .isInstanceOf(EngineFaultException.class)
                .hasMessageContaining("network x");
    }

    @Test
    void looksAtThisMachineWithoutFailing() {
        assertThat(DeviceInventory.present().cudaDevices()).isNotNegative();
    }
}
