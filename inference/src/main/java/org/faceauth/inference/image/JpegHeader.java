package org.faceauth.inference.image;

import java.util.Arrays;

/**
 * Walks the markers of a JPEG file (ITU-T T.81, annex B) from SOI to EOI. Decoders fill what a truncated scan lacks
 * with grey and say nothing; a file whose markers do not close with EOI is refused here instead.
 */
final class JpegHeader {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    /** Ordinary progressive files have about ten; each one costs the decoder a pass over the whole image. */
    private static final int MAX_SCANS = 32;

    private final byte[] file;
    private final ByteReader in;
    private int width;
    private int height;
    private int orientation = ExifOrientation.UPRIGHT;
    private int scans;

    private JpegHeader(byte[] file) {
        this.file = file;
        this.in = new ByteReader(file);
    }

    static boolean recognises(byte[] file) {
        return file.length >= 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == SOI && (file[2] & 0xFF) == 0xFF;
    }

    static ImageHeader read(byte[] file) {
        return new JpegHeader(file).walk();
    }

    private ImageHeader walk() {
        int at = 2;
        while (true) {
            at = nextMarker(at);
            int marker = in.u8(at);
            at++;
            if (marker == EOI) {
                return finish(at);
            }
            if (isStandalone(marker)) {
                continue;
            }
            int length = in.u16be(at);
            if (length < 2) {
                throw Refusal.malformed("a JPEG segment has no length");
            }
            in.require(at, length);
            segment(marker, at + 2, length - 2);
            at += length;
            if (marker == SOS) {
                at = skipScan(at);
            }
        }
    }

    /** Markers may be preceded by any number of fill bytes 0xFF. */
    private int nextMarker(int from) {
        int at = from;
        if (in.u8(at) != 0xFF) {
            throw Refusal.malformed("a JPEG marker is missing");
        }
        while (in.u8(at) == 0xFF) {
            at++;
        }
        return at;
    }

    private void segment(int marker, int at, int length) {
        if (isFrame(marker)) {
            frame(marker, at);
        } else if (marker == APP1 && length > 6 && in.matches(at, "Exif\0\0")) {
            orientation = ExifOrientation.read(Arrays.copyOfRange(file, at + 6, at + length));
        } else if (marker == SOS) {
            scans++;
            if (width == 0) {
                throw Refusal.malformed("a JPEG scan comes before its frame header");
            }
            if (scans > MAX_SCANS) {
                throw Refusal.malformed("the JPEG has more than " + MAX_SCANS + " scans");
            }
        }
    }

    private void frame(int marker, int at) {
        if (marker > 0xC2) {
            throw Refusal.unsupported("lossless, hierarchical and arithmetic-coded JPEG are not accepted");
        }
        if (width != 0) {
            throw Refusal.malformed("the JPEG has two frame headers");
        }
        int components = in.u8(at + 5);
        if (in.u8(at) != 8 || components != 1 && components != 3) {
            throw Refusal.unsupported("only 8-bit grey and colour JPEG are accepted, not CMYK");
        }
        height = in.u16be(at + 1);
        width = in.u16be(at + 3);
        if (width == 0 || height == 0) {
            throw Refusal.malformed("the JPEG has no size");
        }
    }

    /** In entropy-coded data 0xFF is followed by 0 (stuffing) or a restart marker; anything else ends the scan. */
    private int skipScan(int from) {
        int at = from;
        while (true) {
            while (in.u8(at) != 0xFF) {
                at++;
            }
            int next = in.u8(at + 1);
            if (next == 0xFF) {
                at++;
            } else if (next == 0 || isStandalone(next) && next != SOI) {
                at += 2;
            } else {
                return at;
            }
        }
    }

    private ImageHeader finish(int end) {
        if (scans == 0) {
            throw Refusal.malformed("the JPEG holds no scan");
        }
        return new ImageHeader(width, height, orientation, Arrays.copyOf(file, end));
    }

    private static boolean isStandalone(int marker) {
        return marker >= 0xD0 && marker <= SOI || marker == 0x01;
    }

    /** SOF0..SOF15 without DHT (C4), JPG (C8) and DAC (CC), which share the range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
