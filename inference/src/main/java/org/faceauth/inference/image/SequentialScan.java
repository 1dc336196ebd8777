package org.faceauth.inference.image;

/**
 * Counts the blocks of a sequential JPEG scan through its Huffman codes, without computing a pixel. A scan that holds
 * fewer than the frame needs is what decoders pad with grey; one that holds others is damaged.
 */
final class SequentialScan {
    private final ByteReader in;
    private final JpegFrame frame;
    private final HuffmanTable[] dc;
    private final HuffmanTable[] ac;
    private final int restartInterval;

    SequentialScan(ByteReader in, JpegFrame frame, HuffmanTable[] dc, HuffmanTable[] ac, int restartInterval) {
        this.in = in;
        this.frame = frame;
        this.dc = dc;
        this.ac = ac;
        this.restartInterval = restartInterval;
    }

    /**
     * @param header offset of the scan header's content
     * @param data offset of the first entropy-coded byte
     * @return the offset of the marker behind the scan
     */
    int walk(int header, int data) {
        int components = in.u8(header);
        if (components < 1 || components > frame.components()) {
            throw Refusal.malformed("a JPEG scan has no components");
        }
        int[] component = new int[components];
        int[] tables = new int[components];
        for (int i = 0; i < components; i++) {
            component[i] = frame.indexOf(in.u8(header + 1 + 2 * i));
            tables[i] = in.u8(header + 2 + 2 * i);
        }
        JpegBits bits = new JpegBits(in, data);
        boolean interleaved = components > 1;
        int units = interleaved ? frame.units() : frame.blocksOf(component[0]);
        for (int unit = 0; unit < units; unit++) {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
                bits.restart();
            }
            for (int i = 0; i < components; i++) {
                int blocks = interleaved ? frame.blocksPerUnit(component[i]) : 1;
                for (int block = 0; block < blocks; block++) {
                    block(bits, table(dc, tables[i] >> 4), table(ac, tables[i] & 15));
                }
            }
        }
        return bits.finish();
    }

    private static void block(JpegBits bits, HuffmanTable dc, HuffmanTable ac) {
        bits.skip(category(dc.decode(bits)));
        for (int k = 1; k < 64; k++) {
            int symbol = ac.decode(bits);
            int run = symbol >> 4;
            int size = symbol & 15;
            if (size == 0) {
                if (run != 15) {
                    return;
                }
                k += 15;
            } else {
                k += run;
                bits.skip(size);
            }
            if (k > 63) {
                throw Refusal.malformed("a JPEG block has too many coefficients");
            }
        }
    }

    private static int category(int symbol) {
        if (symbol > 15) {
            throw Refusal.malformed("a JPEG coefficient is too large");
        }
        return symbol;
    }

    private static HuffmanTable table(HuffmanTable[] tables, int id) {
        if (id > 3 || tables[id] == null) {
            throw Refusal.malformed("a JPEG scan names a code table that is missing");
        }
        return tables[id];
    }
}
