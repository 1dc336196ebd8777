package org.faceauth.e2e.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The TCP ports of one system.
 *
 * @param https Keycloak, all addresses
 * @param http Keycloak, for {@code http://localhost}
 * @param management Keycloak's health and metrics, loopback
 * @param inference the inference service, loopback
 * @param inferenceManagement its health and metrics, loopback
 */
public record Ports(int https, int http, int management, int inference, int inferenceManagement) {

    public static final Ports DEFAULT = new Ports(8443, 8080, 9000, 8543, 9543);

    /** Returns ports that were free a moment ago. */
    public static Ports free() {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                open.add(new ServerSocket(0));
            }
            List<Integer> ports = open.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
        } catch (IOException e) {
            throw new StackException("No free network port could be found.", e);
        } finally {
            open.forEach(Ports::close);
        }
    }

    /** Throws with the sentence that names the first port which another program holds. */
    public void requireFree() {
        byPurpose().forEach((purpose, port) -> {
            if (taken(port)) {
                throw new StackException("Port " + port + " (" + purpose + ") is taken by another program: stop it, or "
                        + "choose other ports with --https-port and --http-port.");
            }
        });
    }

    private Map<String, Integer> byPurpose() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("https", https);
        ports.put("http", http);
        ports.put("Keycloak's health", management);
        ports.put("inference", inference);
        ports.put("inference health", inferenceManagement);
        return ports;
    }

    private static boolean taken(int port) {
        return !bindable(new InetSocketAddress(port))
                || !bindable(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean bindable(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackException("A probed network port could not be released.", e);
        }
    }
}
