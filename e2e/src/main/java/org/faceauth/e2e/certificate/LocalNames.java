package org.faceauth.e2e.certificate;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names and addresses by which this machine can be reached.
 *
 * @param dns host names, lower case
 * @param addresses IP addresses as text, without scope ids
 */
public record LocalNames(SortedSet<String> dns, SortedSet<String> addresses) {

    /** Only this machine itself: what a service on loopback needs. */
    public static LocalNames loopback() {
        return new LocalNames(new TreeSet<>(List.of("localhost")), new TreeSet<>(List.of("127.0.0.1", "::1")));
    }

    /** Loopback, the host's name, its {@code .local} name and every address of its network interfaces. */
    public static LocalNames ofThisMachine() {
        LocalNames names = loopback();
        try {
            String host = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            if (host.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?") && !host.matches("[0-9.]+")) {
                names.dns.add(host);
                names.dns.add(host.replaceFirst("\\..*", "") + ".local");
            }
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                if (network.isUp()) {
                    network.inetAddresses().map(LocalNames::text).forEach(names.addresses::add);
                }
            }
        } catch (IOException e) {
            // A machine without a name or a network still serves itself.
            return names;
        }
        return names;
    }

    /** IPv4 addresses that another device of the network can use. */
    public List<String> reachable() {
        return addresses.stream()
                .filter(address ->
                        !address.contains(":") && !address.startsWith("127.") && !address.startsWith("169.254."))
                .toList();
    }

    private static String text(InetAddress address) {
        return address instanceof Inet4Address || address.isLoopbackAddress()
                ? address.isLoopbackAddress() && !(address instanceof Inet4Address) ? "::1" : address.getHostAddress()
                : address.getHostAddress().replaceFirst("%.*", "");
    }
}
