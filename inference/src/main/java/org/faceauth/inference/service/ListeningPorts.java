package org.faceauth.inference.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Tells a taken port in one sentence, before the server is built. */
final class ListeningPorts {
    private ListeningPorts() {}

    static void requireFree(ServiceSettings settings) {
        requireFree(settings.address(), settings.port(), "FACEAUTH_INFERENCE_PORT");
        requireFree(ServiceSettings.LOOPBACK, settings.managementPort(), "FACEAUTH_INFERENCE_MANAGEMENT_PORT");
    }

    private static void requireFree(String address, int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new StartRefusedException("port " + port + " of " + address
                    + " is taken or not allowed; stop what uses it or set " + variable + ".");
        }
    }
}
