package org.faceauth.models;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.faceauth.models.WeightsRefusedException.Reason;

/** The bytes of one or several pickles; reading past their end refuses the file. */
final class PickleInput {
    private final Path file;
    private final ByteBuffer bytes;

    PickleInput(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int position() {
        return bytes.position();
    }

    int u1() {
        return Byte.toUnsignedInt(need(1).get());
    }

    int u2() {
        return Short.toUnsignedInt(need(2).getShort());
    }

    int i4() {
        return need(4).getInt();
    }

    long i8() {
        return need(8).getLong();
    }

    /** The one number in pickles that is big-endian. */
    double f8() {
        return Double.longBitsToDouble(Long.reverseBytes(i8()));
    }

    String utf8(long length) {
        return new String(take(length), StandardCharsets.UTF_8);
    }

    /** Up to the next line feed, which is skipped. */
    String line() {
        int start = bytes.position();
        int end = start;
        while (end < bytes.limit() && bytes.get(end) != '\n') {
            end++;
        }
        String line = utf8(end - start);
        need(1).get();
        return line;
    }

    /** A two's complement number, little-endian; numbers beyond 64 bits keep their lowest 64. */
    long number(int length) {
        byte[] digits = take(length);
        for (int i = 0; i < length / 2; i++) {
            byte low = digits[i];
            digits[i] = digits[length - 1 - i];
            digits[length - 1 - i] = low;
        }
        return length == 0 ? 0 : new BigInteger(digits).longValue();
    }

    WeightsRefusedException refuse(Reason reason, String detail) {
        return new WeightsRefusedException(file, reason, detail);
    }

    WeightsRefusedException malformed() {
        return refuse(Reason.MALFORMED, "the pickle is malformed before byte " + bytes.position());
    }

    private byte[] take(long length) {
        need(length);
        byte[] taken = new byte[(int) length];
        bytes.get(taken);
        return taken;
    }

    private ByteBuffer need(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw refuse(Reason.TRUNCATED, "the file ends within its pickle");
        }
        return bytes;
    }
}
