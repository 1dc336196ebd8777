package org.faceauth.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small PyTorch files in both formats. */
final class TorchFixture {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, byte[]> storages = new LinkedHashMap<>();
    private String wrapper = "";
    private String byteOrder = "";
    private int method = ZipEntry.STORED;

    /** A tensor as the pickle has it. */
    record Entry(
            String name, String key, String storageType, long elements, long offset, long[] shape, long[] strides) {}

    TorchFixture storage(String key, byte[] raw) {
        storages.put(key, raw);
        return this;
    }

    TorchFixture floats(String key, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4)
                .order(byteOrder.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        return storage(key, raw.array());
    }

    TorchFixture tensor(
            String name, String key, String type, long elements, long offset, long[] shape, long[] strides) {
        entries.add(new Entry(name, key, type, elements, offset, shape, strides));
        return this;
    }

    TorchFixture under(String key) {
        wrapper = key;
        return this;
    }

    TorchFixture byteOrder(String order) {
        byteOrder = order;
        return this;
    }

    TorchFixture compressed() {
        method = ZipEntry.DEFLATED;
        return this;
    }

    byte[] zip() {
        return zip(pickle());
    }

    byte[] zip(byte[] pickle) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "archive/data.pkl", pickle);
            if (!byteOrder.isEmpty()) {
                put(zip, "archive/byteorder", byteOrder.getBytes(StandardCharsets.US_ASCII));
            }
            for (Map.Entry<String, byte[]> storage : storages.entrySet()) {
                put(zip, "archive/data/" + storage.getKey(), storage.getValue());
            }
            put(zip, "archive/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] legacy() {
        return legacy(pickle());
    }

    byte[] legacy(byte[] pickle) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PickleWriter magic = new PickleWriter().op(0x8a).u1(10);
        byte[] digits = new BigInteger("1950a86a20f9469cfc6c", 16).toByteArray();
        for (int i = digits.length - 1; i >= 0; i--) {
            magic.u1(Byte.toUnsignedInt(digits[i]));
        }
        bytes.writeBytes(magic.bytes());
        bytes.writeBytes(new PickleWriter().number(1001).bytes());
        bytes.writeBytes(new PickleWriter()
                .op('}')
                .text("little_endian")
                .op(0x88)
                .op('s')
                .bytes());
        bytes.writeBytes(pickle);
        PickleWriter keys = new PickleWriter().op(']').op('(');
        storages.keySet().forEach(keys::text);
        bytes.writeBytes(keys.op('e').bytes());
        storages.forEach((key, raw) -> {
            long elements = entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .mapToLong(Entry::elements)
                    .findFirst()
                    .orElse(0);
            bytes.writeBytes(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(elements)
                    .array());
            bytes.writeBytes(raw);
        });
        return bytes.toByteArray();
    }

    /** A pickle of anything, to be put in the place of a state dict. */
    static byte[] pickle(Consumer<PickleWriter> content) {
        PickleWriter pickle = new PickleWriter();
        content.accept(pickle);
        return pickle.bytes();
    }

    private byte[] pickle() {
        PickleWriter pickle = new PickleWriter();
        if (!wrapper.isEmpty()) {
            pickle.op('}').text("epoch").number(3).op('s').text(wrapper);
        }
        pickle.global("collections", "OrderedDict")
                .op(')')
                .op('R')
                .op('q')
                .u1(0)
                .op('(');
        for (Entry entry : entries) {
            pickle.text(entry.name()).tensor(entry);
        }
        pickle.op('u').op('}').text("_metadata").op('}').op('s').op('b');
        return wrapper.isEmpty() ? pickle.bytes() : pickle.op('s').bytes();
    }

    private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setTime(0);
        if (method == ZipEntry.STORED) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setCrc(crc.getValue());
            entry.setSize(content.length);
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
