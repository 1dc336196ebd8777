package org.faceauth.inference.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the few instructions of pickle protocol 2 that a TorchScript module needs. */
final class Pickle {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Pickle() {
        put(0x80, 2);
    }

    Pickle global(String module, String name) {
        return put('c').text(module + '\n' + name + '\n');
    }

    Pickle string(String value) {
        return put('X').int32(value.getBytes(StandardCharsets.UTF_8).length).text(value);
    }

    Pickle integer(int value) {
        return put('J').int32(value);
    }

    Pickle no() {
        return put(0x89);
    }

    Pickle mark() {
        return put('(');
    }

    Pickle tuple() {
        return put('t');
    }

    Pickle tupleOf(long... values) {
        mark();
        for (long value : values) {
            integer(Math.toIntExact(value));
        }
        return tuple();
    }

    Pickle emptyTuple() {
        return put(')');
    }

    Pickle emptyDictionary() {
        return put('}');
    }

    Pickle setItems() {
        return put('u');
    }

    Pickle newObject() {
        return put(0x81);
    }

    Pickle reduce() {
        return put('R');
    }

    Pickle persistentId() {
        return put('Q');
    }

    Pickle build() {
        return put('b');
    }

    byte[] toBytes() {
        put('.');
        return out.toByteArray();
    }

    private Pickle put(int... codes) {
        for (int code : codes) {
            out.write(code);
        }
        return this;
    }

    private Pickle int32(int value) {
        return put(value & 0xff, value >>> 8 & 0xff, value >>> 16 & 0xff, value >>> 24);
    }

    private Pickle text(String value) {
        out.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
