package org.faceauth.inference.image;

/** A canonical Huffman code of at most 16 bits, as a JPEG's DHT segment gives it (ITU-T T.81, annex F.2.2.3). */
final class HuffmanTable {
    private static final int MAX_LENGTH = 16;

    private final int[] firstCode = new int[MAX_LENGTH + 1];
    private final int[] count = new int[MAX_LENGTH + 1];
    private final int[] firstIndex = new int[MAX_LENGTH + 1];
    private final int[] values;

    /**
     * @param in the file
     * @param at the 16 counts, followed by the values
     */
    HuffmanTable(ByteReader in, int at) {
        int code = 0;
        int index = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            count[length] = in.u8(at + length - 1);
            firstCode[length] = code;
            firstIndex[length] = index;
            code += count[length];
            index += count[length];
            if (code > 1 << length || index > 256) {
                throw Refusal.malformed("a JPEG code table is not a code");
            }
            code <<= 1;
        }
        values = new int[index];
        for (int i = 0; i < index; i++) {
            values[i] = in.u8(at + MAX_LENGTH + i);
        }
    }

    /** Bytes of the table in the file. */
    int size() {
        return MAX_LENGTH + values.length;
    }

    int decode(JpegBits bits) {
        int code = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            code = code << 1 | bits.next();
            int offset = code - firstCode[length];
            if (offset >= 0 && offset < count[length]) {
                return values[firstIndex[length] + offset];
            }
        }
        throw Refusal.malformed("a JPEG scan holds an unknown code");
    }
}
