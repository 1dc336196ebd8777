package org.faceauth.inference.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Walks the chunks of a PNG file (W3C PNG, third edition) from IHDR to IEND and checks their CRCs. Only the chunks that
 * make pixels go on to the decoder: compressed text and colour profiles, the usual hiding place of bombs, do not.
 */
final class PngHeader {
    private static final int SIGNATURE_LENGTH = 8;
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    private final byte[] file;
    private final ByteReader in;
    private final PixelLimit limit;
    private final ByteArrayOutputStream payload;
    private int width;
    private int height;
    private int orientation = ExifOrientation.UPRIGHT;
    private boolean hasPixels;

    private PngHeader(byte[] file, PixelLimit limit) {
        this.file = file;
        this.limit = limit;
        this.in = new ByteReader(file);
        this.payload = new ByteArrayOutputStream(file.length);
    }

    static boolean recognises(byte[] file) {
        return new ByteReader(file).matches(0, SIGNATURE);
    }

    static ImageHeader read(byte[] file, PixelLimit limit) {
        return new PngHeader(file, limit).walk();
    }

    private ImageHeader walk() {
        payload.write(file, 0, SIGNATURE_LENGTH);
        int at = SIGNATURE_LENGTH;
        while (true) {
            long length = in.u32be(at);
            in.require(at, length + 12);
            String type = in.ascii(at + 4, 4);
            checkCrc(at, (int) length);
            if ((at == SIGNATURE_LENGTH) != type.equals("IHDR")) {
                throw Refusal.malformed("IHDR must be the first chunk of a PNG, and only the first");
            }
            chunk(type, at, (int) length);
            at += (int) length + 12;
            if (type.equals("IEND")) {
                return finish();
            }
        }
    }

    private void chunk(String type, int at, int length) {
        switch (type) {
            case "IHDR" -> {
                size(at + 8, length);
                keep(at, length);
            }
            case "IDAT" -> {
                hasPixels = true;
                keep(at, length);
            }
            case "PLTE", "tRNS", "IEND" -> keep(at, length);
            case "acTL" -> throw Refusal.unsupported("animated PNG is not accepted");
            case "eXIf" -> orientation = ExifOrientation.read(Arrays.copyOfRange(file, at + 8, at + 8 + length));
            default -> {
                if (Character.isUpperCase(type.charAt(0))) {
                    throw Refusal.unsupported("the PNG needs an unknown critical chunk");
                }
            }
        }
    }

    private void size(int at, int length) {
        long w = in.u32be(at);
        long h = in.u32be(at + 4);
        if (length != 13 || w == 0 || h == 0) {
            throw Refusal.malformed("the PNG has no valid size");
        }
        limit.check(w, h);
        width = (int) w;
        height = (int) h;
    }

    private void checkCrc(int at, int length) {
        CRC32 crc = new CRC32();
        crc.update(file, at + 4, length + 4);
        if (crc.getValue() != in.u32be(at + 8 + length)) {
            throw Refusal.malformed("a PNG chunk is corrupt");
        }
    }

    private void keep(int at, int length) {
        payload.write(file, at, length + 12);
    }

    private ImageHeader finish() {
        if (!hasPixels) {
            throw Refusal.malformed("the PNG holds no pixels");
        }
        return new ImageHeader(width, height, orientation, payload.toByteArray());
    }
}
