package org.faceauth.inference.image;

/** The bits of an entropy-coded segment: stuffed zeros are dropped, a marker ends it. */
final class JpegBits {
    private final ByteReader in;
    private int at;
    private int current;
    private int left;

    JpegBits(ByteReader in, int at) {
        this.in = in;
        this.at = at;
    }

    int next() {
        if (left == 0) {
            current = in.u8(at++);
            if (current == 0xFF && in.u8(at++) != 0) {
                throw Refusal.malformed("a JPEG scan ends early");
            }
            left = 8;
        }
        left--;
        return current >> left & 1;
    }

    void skip(int bits) {
        for (int i = 0; i < bits; i++) {
            next();
        }
    }

    /** Passes the padding and one restart marker. */
    void restart() {
        left = 0;
        int marker = marker();
        if (marker < 0xD0 || marker > 0xD7) {
            throw Refusal.malformed("a JPEG scan lacks a restart marker");
        }
        at += 2;
    }

    /** Passes the padding; the offset of the marker that ends the scan. */
    int finish() {
        left = 0;
        marker();
        return at;
    }

    private int marker() {
        while (in.u8(at) == 0xFF && in.u8(at + 1) == 0xFF) {
            at++;
        }
        if (in.u8(at) != 0xFF || in.u8(at + 1) == 0) {
            throw Refusal.malformed("a JPEG scan holds more than its picture");
        }
        return in.u8(at + 1);
    }
}
