package org.faceauth.models;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.faceauth.models.WeightsRefusedException.Reason;

/** Carries out one command and prints what people need to know. */
final class ModelsCommand {
    private final Arguments arguments;
    private final PrintStream out;

    ModelsCommand(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** @return the exit status */
    int run() {
        switch (arguments.command()) {
            case "list" -> list(arguments.home().catalogue());
            case "install" -> install();
            default -> verify();
        }
        return 0;
    }

    private void list(Catalogue catalogue) {
        for (NetworkEntry network : catalogue.networks()) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %-10s %4dx%-4d %5d  %s%s%n",
                    network.id(),
                    network.role().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    network.input().width(),
                    network.input().height(),
                    network.output().size(),
                    network.licence().name(),
                    network.licence().commercialUse() ? "" : " - not for commercial use");
        }
        for (Profile profile : catalogue.profiles()) {
            out.println();
            out.println(profile.id() + ": " + profile.description());
            out.println("  needs " + String.join(", ", profile.required()));
            if (!profile.optional().isEmpty()) {
                out.println("  takes " + String.join(", ", profile.optional()));
            }
            out.println("  is " + (installed(profile.id()) ? "installed" : "not installed"));
        }
    }

    private boolean installed(String profile) {
        return Files.exists(arguments.home().profile(profile).resolve(ProfileDocument.NAME));
    }

    private void install() {
        // A package manager's directory beside package.json, where a developer has run npm by hand.
        List<Path> unpacked =
                List.of(arguments.here().resolve("models/node_modules").toAbsolutePath());
        ModelInstaller installer = new ModelInstaller(arguments.home(), unpacked, out::println);
        String profile = arguments.profile().orElseGet(() -> installer.profileFor(arguments.from()));
        InstallReport report = installer.install(profile, arguments.from());
        report.missing().forEach(out::println);
        printLicences(report.profile());
        out.println(
                report.placed() == 0
                        ? profile + " was installed already in "
                                + report.profile().directory()
                        : profile + " is installed in " + report.profile().directory());
        printLimits(report.profile());
    }

    private void verify() {
        List<Path> profiles = arguments
                .profile()
                .map(profile -> List.of(arguments.home().profile(profile)))
                .orElseGet(this::installedProfiles);
        if (profiles.isEmpty()) {
            throw new WeightsRefusedException(
                    arguments.home().profiles(), Reason.MISSING, "no profile is installed: ./run models install");
        }
        for (Path directory : profiles) {
            InstalledProfile profile = InstalledProfile.load(directory);
            checkCurrent(profile);
            long files = profile.networks().stream()
                    .mapToLong(network -> network.entry().files().size())
                    .sum();
            out.println(profile.id() + ": " + files + " files of "
                    + profile.networks().size() + " networks are right");
            printLimits(profile);
        }
    }

    /** An installed profile keeps what the catalogue said; what was calibrated since is not in it. */
    private void checkCurrent(InstalledProfile installed) {
        Catalogue catalogue = arguments.home().catalogue();
        Optional<Profile> profile = catalogue.profile(installed.id());
        boolean current = profile.isEmpty()
                || profile.get().embedding().equals(installed.embedding())
                        && profile.get().calibration().equals(installed.calibration())
                        && installed.networks().stream()
                                .allMatch(network ->
                                        catalogue.network(network.id()).equals(Optional.of(network.entry())));
        if (!current) {
            throw new WeightsRefusedException(
                    installed.directory(),
                    Reason.OUTDATED,
                    "the catalogue has changed since: ./run models install --profile " + installed.id());
        }
    }

    private List<Path> installedProfiles() {
        if (!Files.isDirectory(arguments.home().profiles())) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(arguments.home().profiles())) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve(ProfileDocument.NAME)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw BoundedFile.unreadable(arguments.home().profiles(), e);
        }
    }

    private void printLicences(InstalledProfile profile) {
        for (InstalledNetwork network : profile.networks()) {
            Licence licence = network.entry().licence();
            if (!licence.commercialUse()) {
                out.println("not for commercial use: " + network.id() + " (" + licence.name() + "). " + licence.note());
            }
        }
    }

    private void printLimits(InstalledProfile profile) {
        if (profile.demonstration()) {
            out.println(profile.id() + " is for demonstration only: it has no trusted anti-spoof network");
        }
        if (!profile.calibration().measured()) {
            out.println(profile.id() + " is not calibrated: no login can be decided with it");
        }
    }
}
