package org.faceauth.inference.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes TorchScript's archive format: a zip of uncompressed entries with the source, a pickle of the module object and
 * the tensors' bytes. Source: PyTorch's {@code torch/csrc/jit/docs/serialization.md}.
 */
final class ScriptArchive {
    private static final String ROOT = "network/";
    private static final int ENTRY_OVERHEAD = 256;

    private ScriptArchive() {}

    /**
     * A tensor attribute of the module.
     *
     * @param values as they lie in memory
     * @param strides in elements
     */
    record Constant(String name, long[] shape, long[] strides, float[] values) {
        /** As code calls it. */
        Value value() {
            return new Value("self." + name);
        }
    }

    /** @param code a class {@code Network} whose attributes are {@code training} and the constants */
    static byte[] write(String code, List<Constant> constants) {
        int expected = ENTRY_OVERHEAD * (constants.size() + 4) + code.length();
        for (Constant constant : constants) {
            expected = Math.addExact(expected, constant.values().length * Float.BYTES + ENTRY_OVERHEAD);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(expected);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
            entry(zip, "data.pkl", module(constants));
            entry(zip, "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            entry(zip, "constants.pkl", new Pickle().emptyTuple().toBytes());
            for (int i = 0; i < constants.size(); i++) {
                entry(zip, "data/" + i, littleEndian(constants.get(i).values()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] module(List<Constant> constants) {
        Pickle pickle = new Pickle();
        pickle.global("__torch__", "Network").emptyTuple().newObject();
        pickle.emptyDictionary().mark().string("training").no();
        for (int i = 0; i < constants.size(); i++) {
            Constant constant = constants.get(i);
            pickle.string(constant.name());
            pickle.global("torch._utils", "_rebuild_tensor_v2").mark();
            pickle.mark().string("storage").global("torch", "FloatStorage").string(Integer.toString(i));
            pickle.string("cpu").integer(constant.values().length).tuple().persistentId();
            pickle.integer(0);
            pickle.tupleOf(constant.shape()).tupleOf(constant.strides()).no();
            pickle.global("collections", "OrderedDict").emptyTuple().reduce();
            pickle.tuple().reduce();
        }
        return pickle.setItems().build().toBytes();
    }

    private static byte[] littleEndian(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(ROOT + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
