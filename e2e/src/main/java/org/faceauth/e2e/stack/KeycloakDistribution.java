package org.faceauth.e2e.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An unpacked Keycloak with our providers and realm in it. */
final class KeycloakDistribution {

    private static final String STAMP = ".unpacked-from";

    private final Path folder;

    private KeycloakDistribution(Path folder) {
        this.folder = folder;
    }

    /** Unpacks the archive unless that has been done; a database of an earlier version is carried over. */
    static KeycloakDistribution unpacked(Path archive, Path folder) {
        try {
            if (!present(archive, folder)) {
                Path fresh = folder.resolveSibling(folder.getFileName() + ".part");
                delete(fresh);
                unpack(archive, fresh);
                Files.writeString(fresh.resolve(STAMP), archive.getFileName().toString());
                if (Files.isDirectory(folder.resolve("data"))) {
                    Files.move(folder.resolve("data"), fresh.resolve("data"));
                }
                delete(folder);
                Files.move(fresh, folder);
            }
            return new KeycloakDistribution(folder);
        } catch (IOException e) {
            throw new StackException("Keycloak could not be unpacked to " + folder + ".", e);
        }
    }

    /** Whether that archive has been unpacked there. */
    static boolean present(Path archive, Path folder) {
        try {
            Path stamp = folder.resolve(STAMP);
            return Files.exists(stamp)
                    && Files.readString(stamp).equals(archive.getFileName().toString());
        } catch (IOException e) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    Path script() {
        return folder.resolve("bin/kc.sh");
    }

    Path configuration() {
        return folder.resolve("conf/keycloak.conf");
    }

    /** Makes {@code providers} hold exactly these jars, and the import folder exactly this realm. */
    void install(List<Path> providers, String realmName, String realmJson) {
        try {
            Path jars = folder.resolve("providers");
            delete(jars);
            Files.createDirectories(jars);
            for (Path provider : providers) {
                Files.copy(
                        provider,
                        jars.resolve(provider.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            Path imports = folder.resolve("data/import");
            delete(imports);
            PrivateFiles.folder(imports);
            PrivateFiles.write(imports.resolve(realmName + "-realm.json"), realmJson);
        } catch (IOException e) {
            throw new StackException("The providers could not be copied to " + folder + ".", e);
        }
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                // The archive's single top folder carries the version; ours doesn't.
                Path target = folder.resolve(entry.getName().replaceFirst("^[^/]+/", ""))
                        .normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                    if (target.toString().endsWith(".sh") && !target.toFile().setExecutable(true)) {
                        throw new IOException("not made executable: " + target);
                    }
                }
            }
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
