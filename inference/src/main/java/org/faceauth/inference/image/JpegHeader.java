package org.faceauth.inference.image;

import java.util.Arrays;

/**
 * Walks a JPEG file (ITU-T T.81, annex B) from SOI to EOI. Decoders fill what a truncated scan lacks with grey and say
 * nothing; such a file is refused here instead. Of sequential files, which is what cameras and browsers write, every
 * block is counted; of progressive ones the markers only.
 */
final class JpegHeader {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DHT = 0xC4;
    private static final int DRI = 0xDD;
    private static final int APP1 = 0xE1;
    /** Ordinary progressive files have about ten; each one costs the decoder a pass over the whole image. */
    private static final int MAX_SCANS = 32;

    private final byte[] file;
    private final ByteReader in;
    private final PixelLimit limit;
    private final HuffmanTable[] dc = new HuffmanTable[4];
    private final HuffmanTable[] ac = new HuffmanTable[4];
    private JpegFrame frame;
    private int orientation = ExifOrientation.UPRIGHT;
    private int restartInterval;
    private int scans;

    private JpegHeader(byte[] file, PixelLimit limit) {
        this.file = file;
        this.in = new ByteReader(file);
        this.limit = limit;
    }

    static boolean recognises(byte[] file) {
        return file.length >= 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == SOI && (file[2] & 0xFF) == 0xFF;
    }

    static ImageHeader read(byte[] file, PixelLimit limit) {
        return new JpegHeader(file, limit).walk();
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
                at = scan(at - length + 2, at);
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
        } else if (marker == DHT) {
            codeTables(at, at + length);
        } else if (marker == DRI) {
            restartInterval = in.u16be(at);
        } else if (marker == APP1 && length > 6 && in.matches(at, "Exif\0\0")) {
            orientation = ExifOrientation.read(Arrays.copyOfRange(file, at + 6, at + length));
        }
    }

    private void frame(int marker, int at) {
        if (marker > 0xC2) {
            throw Refusal.unsupported("lossless, hierarchical and arithmetic-coded JPEG are not accepted");
        }
        if (frame != null) {
            throw Refusal.malformed("the JPEG has two frame headers");
        }
        frame = JpegFrame.read(in, at, marker != 0xC2);
        limit.check(frame.width(), frame.height());
    }

    private void codeTables(int from, int end) {
        int at = from;
        while (at < end) {
            int where = in.u8(at);
            if (where >> 4 > 1 || (where & 15) > 3) {
                throw Refusal.malformed("a JPEG code table has no valid place");
            }
            HuffmanTable table = new HuffmanTable(in, at + 1);
            (where >> 4 == 0 ? dc : ac)[where & 15] = table;
            at += 1 + table.size();
        }
    }

    private int scan(int header, int data) {
        if (frame == null) {
            throw Refusal.malformed("a JPEG scan comes before its frame header");
        }
        if (++scans > MAX_SCANS) {
            throw Refusal.malformed("the JPEG has more than " + MAX_SCANS + " scans");
        }
        return frame.sequential()
                ? new SequentialScan(in, frame, dc, ac, restartInterval).walk(header, data)
                : skipScan(data);
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
        return new ImageHeader(frame.width(), frame.height(), orientation, Arrays.copyOf(file, end));
    }

    private static boolean isStandalone(int marker) {
        return marker >= 0xD0 && marker <= SOI || marker == 0x01;
    }

    /** SOF0..SOF15 without DHT (C4), JPG (C8) and DAC (CC), which share the range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != 0xC8 && marker != 0xCC;
    }
}
