package org.faceauth.inference.image;

import java.util.Arrays;

/** Walks the RIFF chunks of a WebP file (RFC 9649): lossy, lossless or extended, but not animated. */
final class WebpHeader {
    private static final int FIRST_CHUNK = 12;
    private static final int ANIMATION_FLAG = 0x02;

    private final byte[] file;
    private final ByteReader in;
    private final PixelLimit limit;
    private int width;
    private int height;
    private int canvasWidth;
    private int canvasHeight;
    private int orientation = ExifOrientation.UPRIGHT;

    private WebpHeader(byte[] file, int end, PixelLimit limit) {
        this.file = file;
        this.limit = limit;
        this.in = new ByteReader(file, end);
    }

    static boolean recognises(byte[] file) {
        ByteReader in = new ByteReader(file);
        return in.matches(0, "RIFF") && in.matches(8, "WEBP");
    }

    static ImageHeader read(byte[] file, PixelLimit limit) {
        ByteReader whole = new ByteReader(file);
        long end = whole.u32le(4) + 8;
        whole.require(0, end);
        return new WebpHeader(file, (int) end, limit).walk();
    }

    private ImageHeader walk() {
        int at = FIRST_CHUNK;
        while (at < in.length()) {
            String type = in.ascii(at, 4);
            long length = in.u32le(at + 4);
            in.require(at + 8L, length);
            chunk(type, at + 8, (int) length);
            long next = at + 8L + length + (length & 1);
            at = (int) Math.min(next, in.length());
        }
        if (width == 0) {
            throw Refusal.malformed("the WebP holds no pixels");
        }
        if (canvasWidth != 0 && (canvasWidth != width || canvasHeight != height)) {
            throw Refusal.malformed("the WebP's canvas and picture differ in size");
        }
        return new ImageHeader(width, height, orientation, Arrays.copyOf(file, in.length()));
    }

    private void chunk(String type, int at, int length) {
        switch (type) {
            case "VP8X" -> {
                if ((in.u8(at) & ANIMATION_FLAG) != 0) {
                    throw animated();
                }
                canvasWidth = in.u24le(at + 4) + 1;
                canvasHeight = in.u24le(at + 7) + 1;
            }
            case "VP8 " -> lossy(at);
            case "VP8L" -> lossless(at);
            case "ANIM", "ANMF" -> throw animated();
            case "EXIF" -> orientation = ExifOrientation.read(tiff(at, length));
            default -> {
                // colour profile, alpha, XMP: no pixels of ours
            }
        }
    }

    /** Some writers keep JPEG's "Exif" prefix before the TIFF structure. */
    private byte[] tiff(int at, int length) {
        int skip = in.matches(at, "Exif\0\0") ? Math.min(6, length) : 0;
        return Arrays.copyOfRange(file, at + skip, at + length);
    }

    private void lossy(int at) {
        if (in.u24le(at + 3) != 0x2A019D) {
            throw Refusal.malformed("the WebP's key frame has no start code");
        }
        size(in.u16le(at + 6) & 0x3FFF, in.u16le(at + 8) & 0x3FFF);
    }

    private void lossless(int at) {
        if (in.u8(at) != 0x2F) {
            throw Refusal.malformed("the WebP's lossless picture has no signature");
        }
        long bits = in.u32le(at + 1);
        size((int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1);
    }

    private void size(int w, int h) {
        if (width != 0 || w == 0 || h == 0) {
            throw Refusal.malformed("the WebP has no valid size, or two pictures");
        }
        limit.check(w, h);
        width = w;
        height = h;
    }

    private static RuntimeException animated() {
        return Refusal.unsupported("animated WebP is not accepted");
    }
}
