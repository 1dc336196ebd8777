package org.faceauth.inference.image;

import org.faceauth.inference.ImageRefusedException;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** The orientation tag of an EXIF block (CIPA DC-008, tag 0x0112), and turning an image by it. */
final class ExifOrientation {
    static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int TYPE_SHORT = 3;

    private ExifOrientation() {}

    /**
     * Reads the tag from a TIFF structure.
     *
     * @param tiff starts at the byte-order mark
     * @return 1..8; 1 where the block is broken or has no such tag, as every viewer does
     */
    static int read(byte[] tiff) {
        try {
            return readStrictly(new ByteReader(tiff));
        } catch (ImageRefusedException broken) {
            return UPRIGHT;
        }
    }

    private static int readStrictly(ByteReader in) {
        boolean little = in.matches(0, "II*\0");
        if (!little && !in.matches(0, "MM\0*")) {
            return UPRIGHT;
        }
        long directory = little ? in.u32le(4) : in.u32be(4);
        in.require(directory, 2);
        int at = (int) directory;
        int entries = little ? in.u16le(at) : in.u16be(at);
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + 12 * i;
            int tag = little ? in.u16le(entry) : in.u16be(entry);
            int type = little ? in.u16le(entry + 2) : in.u16be(entry + 2);
            if (tag == TAG && type == TYPE_SHORT) {
                int value = little ? in.u16le(entry + 8) : in.u16be(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether the orientation swaps width and height. */
    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    /** Turns the image upright, in place. */
    static void apply(int orientation, Mat image) {
        switch (orientation) {
            case 2 -> Core.flip(image, image, 1);
            case 3 -> Core.flip(image, image, -1);
            case 4 -> Core.flip(image, image, 0);
            case 5 -> Core.transpose(image, image);
            case 6 -> Core.rotate(image, image, Core.ROTATE_90_CLOCKWISE);
            case 7 -> {
                Core.transpose(image, image);
                Core.flip(image, image, -1);
            }
            case 8 -> Core.rotate(image, image, Core.ROTATE_90_COUNTERCLOCKWISE);
            default -> {
                // upright already
            }
        }
    }
}
