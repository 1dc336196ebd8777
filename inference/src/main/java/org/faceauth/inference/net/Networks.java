package org.faceauth.inference.net;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.models.InstalledNetwork;
import org.faceauth.models.InstalledProfile;
import org.faceauth.models.NetworkRole;
import org.faceauth.models.WeightsRefusedException;

/**
 * The networks of an installed profile, loaded and warmed up. Safe for use by several threads at once.
 *
 * @param detector of the profile
 * @param mesh empty where the profile has none
 * @param eyes empty where the profile has none
 * @param embedder all embedding networks, fused as the catalogue says
 * @param antiSpoof empty unless both networks of the pair are installed: one alone is fooled too easily to be trusted
 */
public record Networks(
        FaceDetector detector,
        Optional<FaceMesh> mesh,
        Optional<EyeNetwork> eyes,
        Embedder embedder,
        Optional<AntiSpoofPair> antiSpoof)
        implements AutoCloseable {

    /**
     * Loads a profile; returns when every network has answered a warm-up with finite values.
     *
     * @param device where they run
     * @throws EngineFaultException if a file or tensor is missing, truncated or of another shape, if a value is not
     *     finite, or if an architecture or operation is not known; the message names network and tensor
     */
    public static Networks load(InstalledProfile profile, Device device) {
        return load(profile, new NetworkLoader(device));
    }

    static Networks load(InstalledProfile profile, NetworkLoader loader) {
        List<AutoCloseable> loaded = new ArrayList<>();
        try {
            FaceDetector detector = keep(loaded, loader.detector(only(profile, NetworkRole.DETECTOR)));
            Optional<FaceMesh> mesh =
                    first(profile, NetworkRole.MESH).map(installed -> keep(loaded, loader.mesh(installed)));
            Optional<EyeNetwork> eyes =
                    first(profile, NetworkRole.EYES).map(installed -> keep(loaded, loader.eyes(installed)));
            Embedder embedder = keep(loaded, loader.embedder(profile));
            return new Networks(detector, mesh, eyes, embedder, pair(profile, loaded, loader));
        } catch (WeightsRefusedException e) {
            closeAll(loaded);
            throw new EngineFaultException(e.getMessage(), e);
        } catch (RuntimeException e) {
            closeAll(loaded);
            throw e;
        }
    }

    private static Optional<AntiSpoofPair> pair(
            InstalledProfile profile, List<AutoCloseable> loaded, NetworkLoader loader) {
        Function<String, Optional<InstalledNetwork>> find =
                architecture -> profile.networks(NetworkRole.ANTI_SPOOF).stream()
                        .filter(installed -> installed.entry().architecture().equals(architecture))
                        .findFirst();
        Optional<InstalledNetwork> near = find.apply("minifasnet-v2");
        Optional<InstalledNetwork> far = find.apply("minifasnet-v1se");
        if (near.isEmpty() || far.isEmpty()) {
            return Optional.empty();
        }
        AntiSpoof first = keep(loaded, loader.antiSpoof(near.get()));
        return Optional.of(new AntiSpoofPair(first, keep(loaded, loader.antiSpoof(far.get()))));
    }

    private static InstalledNetwork only(InstalledProfile profile, NetworkRole role) {
        return first(profile, role)
                .orElseThrow(() ->
                        new EngineFaultException("profile " + profile.id() + " has no network for the role " + role));
    }

    private static Optional<InstalledNetwork> first(InstalledProfile profile, NetworkRole role) {
        return profile.networks(role).stream().findFirst();
    }

    private static <T extends AutoCloseable> T keep(List<AutoCloseable> loaded, T network) {
        loaded.add(network);
        return network;
    }

    private static void closeAll(List<AutoCloseable> loaded) {
        for (AutoCloseable network : loaded) {
            try {
                network.close();
            } catch (Exception e) {
                throw new IllegalStateException("a network cannot be closed", e);
            }
        }
    }

    @Override
    public void close() {
        detector.close();
        mesh.ifPresent(FaceMesh::close);
        eyes.ifPresent(EyeNetwork::close);
        embedder.close();
        antiSpoof.ifPresent(AntiSpoofPair::close);
    }
}
