package org.faceauth.models;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * The format before PyTorch 1.6: five pickles (magic number, protocol version, system information, the object, the
 * storage keys), then for each key its number of elements as 8 bytes and its elements, little-endian on every machine.
 */
final class TorchLegacyFile implements TorchFile {
    /** The pickle of PyTorch's 0x1950a86a20f9469cfc6c. */
    private static final byte[] MAGIC = {
        (byte) 0x80,
        2,
        (byte) 0x8a,
        10,
        0x6c,
        (byte) 0xfc,
        (byte) 0x9c,
        0x46,
        (byte) 0xf9,
        0x20,
        0x6a,
        (byte) 0xa8,
        0x50,
        0x19,
        '.'
    };

    private static final Long PROTOCOL = 1001L;

    private final Path file;
    private final Object root;
    private final Map<String, TorchStorage> storages = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();

    private TorchLegacyFile(Path file, byte[] head) throws IOException {
        this.file = file;
        PickleInput in = new PickleInput(file, head);
        Unpickler.read(in, storages);
        if (!PROTOCOL.equals(Unpickler.read(in, storages))) {
            throw new WeightsRefusedException(file, Reason.UNSUPPORTED, "the protocol of this PyTorch file is unknown");
        }
        Unpickler.read(in, storages);
        this.root = Unpickler.read(in, storages);
        if (!(Unpickler.read(in, storages) instanceof List<?> keys)) {
            throw in.malformed();
        }
        locate(keys, in.position());
    }

    static TorchFile open(Path file) throws IOException {
        byte[] head = BoundedFile.head(file, Unpickler.MAX_BYTES);
        if (!Arrays.equals(head, 0, Math.min(head.length, MAGIC.length), MAGIC, 0, MAGIC.length)) {
            throw new WeightsRefusedException(file, Reason.MALFORMED, "this is not a PyTorch file");
        }
        return new TorchLegacyFile(file, head);
    }

    private void locate(List<?> keys, long first) throws IOException {
        long size = BoundedFile.size(file);
        long position = first;
        try (InputStream raw = BoundedFile.open(file);
                DataInputStream in = new DataInputStream(raw)) {
            in.skipNBytes(first);
            for (Object key : keys) {
                TorchStorage storage = key instanceof String ? storages.get(key) : null;
                if (storage == null) {
                    throw new WeightsRefusedException(file, Reason.MALFORMED, "a storage is of no tensor");
                }
                long bytes = storage.elements() * storage.type().bytes();
                if (bytes > size - position - Long.BYTES) {
                    throw new WeightsRefusedException(
                            file, Reason.TRUNCATED, "the file ends within the storage " + storage.key());
                }
                if (Long.reverseBytes(in.readLong()) != storage.elements()) {
                    throw new WeightsRefusedException(
                            file, Reason.MALFORMED, "the size of the storage " + storage.key() + " is not as declared");
                }
                positions.put(storage.key(), position + Long.BYTES);
                in.skipNBytes(bytes);
                position += Long.BYTES + bytes;
            }
        }
    }

    @Override
    public Object root() {
        return root;
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public InputStream open(TorchStorage storage) throws IOException {
        Long position = positions.get(storage.key());
        if (position == null || !storage.equals(storages.get(storage.key()))) {
            throw new WeightsRefusedException(
                    file, Reason.TRUNCATED, "there is no storage " + storage.key() + " as declared");
        }
        InputStream in = BoundedFile.open(file);
        try {
            in.skipNBytes(position);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public void close() {}
}
