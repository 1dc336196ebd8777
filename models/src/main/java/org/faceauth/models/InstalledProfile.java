package org.faceauth.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A profile as it lies in a directory: every file present, of the right length and with the right SHA-256.
 *
 * @param directory absolute
 * @param id of the profile
 * @param demonstration whether a trusted anti-spoof network is missing: nobody may rely on such a login
 * @param networks all that are installed
 * @param embedding how the embedding is made
 * @param calibration of that embedding; without points ({@link CalibrationSpec#measured()}) no login may be decided
 */
public record InstalledProfile(
        Path directory,
        String id,
        boolean demonstration,
        List<InstalledNetwork> networks,
        EmbeddingSpec embedding,
        CalibrationSpec calibration) {

    public InstalledProfile {
        networks = List.copyOf(networks);
    }

    /**
     * Reads {@code profile.json} and verifies every file that it names.
     *
     * @param directory for example {@code <home>/models/starter}
     * @throws WeightsRefusedException if the profile is missing or malformed, or names the first file that is missing or
     *     is not what it was when the profile was installed
     */
    public static InstalledProfile load(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        ProfileDocument document = CatalogueJson.read(absolute.resolve(ProfileDocument.NAME), ProfileDocument.class);
        for (NetworkEntry network : document.networks()) {
            network.files().forEach(file -> FileHash.verify(absolute.resolve(file.name()), file));
        }
        List<InstalledNetwork> networks = document.networks().stream()
                .map(network -> new InstalledNetwork(
                        network, absolute.resolve(network.mainFile().name())))
                .toList();
        return new InstalledProfile(
                absolute,
                document.profile(),
                document.demonstration(),
                networks,
                document.embedding(),
                document.calibration());
    }

    public Optional<InstalledNetwork> network(String networkId) {
        return networks.stream()
                .filter(network -> network.id().equals(networkId))
                .findFirst();
    }

    /** The networks of one role, in the profile's order. */
    public List<InstalledNetwork> networks(NetworkRole role) {
        return networks.stream().filter(network -> network.role() == role).toList();
    }
}
