package org.faceauth.models;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles of protocol 2, opcode by opcode, as Python's {@code pickletools} lists them. */
final class PickleWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PickleWriter() {
        op(0x80).u1(2);
    }

    PickleWriter op(int opcode) {
        out.write(opcode);
        return this;
    }

    PickleWriter u1(int value) {
        out.write(value);
        return this;
    }

    PickleWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return op('X').raw(little(4).putInt(utf8.length)).raw(ByteBuffer.wrap(utf8));
    }

    PickleWriter number(long value) {
        if (value == (int) value) {
            return op('J').raw(little(4).putInt((int) value));
        }
        return op(0x8a).u1(8).raw(little(8).putLong(value));
    }

    PickleWriter global(String module, String name) {
        op('c');
        out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    PickleWriter numbers(long... values) {
        op('(');
        for (long value : values) {
            number(value);
        }
        return op('t');
    }

    /** An object that torch rebuilds: {@code _rebuild_tensor_v2(storage, offset, size, stride, False, OrderedDict())}. */
    PickleWriter tensor(TorchFixture.Entry entry) {
        global("torch._utils", "_rebuild_tensor_v2").op('(');
        op('(').text("storage")
                .global("torch", entry.storageType())
                .text(entry.key())
                .text("cpu");
        number(entry.elements()).op('t').op('Q');
        number(entry.offset()).numbers(entry.shape()).numbers(entry.strides()).op(0x89);
        return global("collections", "OrderedDict").op(')').op('R').op('t').op('R');
    }

    byte[] bytes() {
        op('.');
        return out.toByteArray();
    }

    private PickleWriter raw(ByteBuffer buffer) {
        buffer.rewind();
        while (buffer.hasRemaining()) {
            out.write(buffer.get());
        }
        return this;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
