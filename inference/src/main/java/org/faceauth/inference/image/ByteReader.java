package org.faceauth.inference.image;

import java.nio.charset.StandardCharsets;

/** Bounds-checked unsigned reads at absolute offsets; a read past the end means that the file is truncated. */
final class ByteReader {
    private final byte[] bytes;
    private final int end;

    ByteReader(byte[] bytes) {
        this(bytes, bytes.length);
    }

    ByteReader(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    int length() {
        return end;
    }

    int u8(int at) {
        require(at, 1);
        return bytes[at] & 0xFF;
    }

    int u16be(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16le(int at) {
        return u8(at + 1) << 8 | u8(at);
    }

    int u24le(int at) {
        return u8(at + 2) << 16 | u16le(at);
    }

    long u32be(int at) {
        return (long) u16be(at) << 16 | u16be(at + 2);
    }

    long u32le(int at) {
        return (long) u16le(at + 2) << 16 | u16le(at);
    }

    boolean matches(int at, String ascii) {
        if (at < 0 || at + ascii.length() > end) {
            return false;
        }
        return ascii.equals(new String(bytes, at, ascii.length(), StandardCharsets.ISO_8859_1));
    }

    String ascii(int at, int length) {
        require(at, length);
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    void require(long at, long length) {
        if (at < 0 || length < 0 || at + length > end) {
            throw Refusal.malformed("the image ends early");
        }
    }
}
