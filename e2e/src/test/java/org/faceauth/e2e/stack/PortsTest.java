package org.faceauth.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void findsFiveDifferentFreePorts() {
        Ports ports = Ports.free();
        assertThat(Set.of(
                        ports.https(),
                        ports.http(),
                        ports.management(),
                        ports.inference(),
                        ports.inferenceManagement()))
                .hasSize(5);
        ports.requireFree();
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();
            Ports ports = new Ports(
                    free.https(),
                    taken.getLocalPort(),
                    free.management(),
                    free.inference(),
                    free.inferenceManagement());
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (http) is taken");
        }
    }
}
