package org.faceauth.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.faceauth.models.WeightsRefusedException.Reason;

/** The zip format: {@code <name>/data.pkl}, {@code <name>/data/<key>} and perhaps {@code <name>/byteorder}. */
final class TorchZipFile implements TorchFile {
    private static final String PICKLE = "/data.pkl";

    private final Path file;
    private final ZipFile zip;
    private final String prefix;
    private final ByteOrder order;
    private final Object root;

    private TorchZipFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.prefix = prefix();
        this.order = byteOrder();
        this.root = Unpickler.read(new PickleInput(file, bytes(prefix + PICKLE, Unpickler.MAX_BYTES)), new HashMap<>());
    }

    static TorchFile open(Path file) throws IOException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            return new TorchZipFile(file, zip);
        } catch (ZipException | IllegalArgumentException e) {
            close(zip);
            throw new WeightsRefusedException(file, Reason.MALFORMED, "the zip archive is broken or truncated", e);
        } catch (WeightsRefusedException e) {
            close(zip);
            throw e;
        }
    }

    @Override
    public Object root() {
        return root;
    }

    @Override
    public ByteOrder order() {
        return order;
    }

    @Override
    public InputStream open(TorchStorage storage) {
        String name = prefix + "/data/" + storage.key();
        ZipEntry entry = entry(name);
        if (entry.getSize() != storage.elements() * storage.type().bytes()) {
            throw new WeightsRefusedException(
                    file, Reason.TRUNCATED, "the size of the storage " + storage.key() + " is not as declared");
        }
        return stream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private String prefix() {
        List<String> pickles = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(PICKLE))
                .toList();
        if (pickles.size() != 1) {
            throw new WeightsRefusedException(
                    file, Reason.MALFORMED, "the archive holds " + pickles.size() + " pickles where one is expected");
        }
        return pickles.get(0).substring(0, pickles.get(0).length() - PICKLE.length());
    }

    private ByteOrder byteOrder() throws IOException {
        if (zip.getEntry(prefix + "/byteorder") == null) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        return switch (new String(bytes(prefix + "/byteorder", 16), StandardCharsets.US_ASCII)) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw new WeightsRefusedException(file, Reason.MALFORMED, "the byte order is unknown");
        };
    }

    private byte[] bytes(String name, int limit) throws IOException {
        try (InputStream in = stream(entry(name))) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new WeightsRefusedException(file, Reason.TOO_LARGE, name + " is longer than accepted");
            }
            return bytes;
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new WeightsRefusedException(file, Reason.TRUNCATED, "the archive has no " + name);
        }
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
            // PyTorch never compresses, and what is stored cannot grow beyond the file.
            throw new WeightsRefusedException(file, Reason.UNSUPPORTED, name + " is compressed");
        }
        return entry;
    }

    private InputStream stream(ZipEntry entry) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw new WeightsRefusedException(file, Reason.MALFORMED, entry.getName() + " cannot be read", e);
        }
    }

    private static void close(ZipFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
