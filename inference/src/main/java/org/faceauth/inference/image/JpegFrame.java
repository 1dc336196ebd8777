package org.faceauth.inference.image;

/**
 * A JPEG's frame header (ITU-T T.81, B.2.2).
 *
 * @param sequential whether its scans hold whole blocks (baseline and extended), else it is progressive
 * @param ids of the components
 * @param sampling horizontal factor in the high and vertical in the low four bits, by component
 */
record JpegFrame(int width, int height, boolean sequential, int[] ids, int[] sampling) {

    static JpegFrame read(ByteReader in, int at, boolean sequential) {
        int components = in.u8(at + 5);
        if (in.u8(at) != 8 || components != 1 && components != 3) {
            throw Refusal.unsupported("only 8-bit grey and colour JPEG are accepted, not CMYK");
        }
        int[] ids = new int[components];
        int[] sampling = new int[components];
        for (int i = 0; i < components; i++) {
            ids[i] = in.u8(at + 6 + 3 * i);
            sampling[i] = in.u8(at + 7 + 3 * i);
            if (!isFactor(sampling[i] >> 4) || !isFactor(sampling[i] & 15)) {
                throw Refusal.malformed("a JPEG component has no sampling factor");
            }
        }
        JpegFrame frame = new JpegFrame(in.u16be(at + 3), in.u16be(at + 1), sequential, ids, sampling);
        if (frame.width == 0 || frame.height == 0) {
            throw Refusal.malformed("the JPEG has no size");
        }
        return frame;
    }

    int components() {
        return ids.length;
    }

    int indexOf(int id) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        throw Refusal.malformed("a JPEG scan names a component that is missing");
    }

    /** Interleaved units (MCU) in the frame. */
    int units() {
        return divideUp(width, 8 * widest()) * divideUp(height, 8 * tallest());
    }

    int blocksPerUnit(int component) {
        return horizontal(component) * vertical(component);
    }

    /** Blocks of a component that has a scan of its own, which is not padded to whole units. */
    int blocksOf(int component) {
        return divideUp(divideUp(width * horizontal(component), widest()), 8)
                * divideUp(divideUp(height * vertical(component), tallest()), 8);
    }

    private int horizontal(int component) {
        return sampling[component] >> 4;
    }

    private int vertical(int component) {
        return sampling[component] & 15;
    }

    private int widest() {
        int max = 1;
        for (int i = 0; i < ids.length; i++) {
            max = Math.max(max, horizontal(i));
        }
        return max;
    }

    private int tallest() {
        int max = 1;
        for (int i = 0; i < ids.length; i++) {
            max = Math.max(max, vertical(i));
        }
        return max;
    }

    private static boolean isFactor(int factor) {
        return factor >= 1 && factor <= 4;
    }

    private static int divideUp(int a, int b) {
        return (a + b - 1) / b;
    }
}
