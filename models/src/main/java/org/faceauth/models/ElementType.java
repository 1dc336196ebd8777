package org.faceauth.models;

import java.nio.ByteBuffer;

/** How one element lies in a file. */
enum ElementType {
    FLOAT16(2) {
        @Override
        float read(ByteBuffer from) {
            return halfToFloat(from.getShort());
        }
    },
    BFLOAT16(2) {
        @Override
        float read(ByteBuffer from) {
            return Float.intBitsToFloat(from.getShort() << 16);
        }
    },
    FLOAT32(4) {
        @Override
        float read(ByteBuffer from) {
            return from.getFloat();
        }
    },
    FLOAT64(8) {
        @Override
        float read(ByteBuffer from) {
            return (float) from.getDouble();
        }
    },
    INT8(1) {
        @Override
        float read(ByteBuffer from) {
            return from.get();
        }
    },
    UINT8(1) {
        @Override
        float read(ByteBuffer from) {
            return Byte.toUnsignedInt(from.get());
        }
    },
    INT16(2) {
        @Override
        float read(ByteBuffer from) {
            return from.getShort();
        }
    },
    UINT16(2) {
        @Override
        float read(ByteBuffer from) {
            return Short.toUnsignedInt(from.getShort());
        }
    },
    INT32(4) {
        @Override
        float read(ByteBuffer from) {
            return from.getInt();
        }
    },
    INT64(8) {
        @Override
        float read(ByteBuffer from) {
            return from.getLong();
        }
    },
    BOOL(1) {
        @Override
        float read(ByteBuffer from) {
            return from.get() == 0 ? 0 : 1;
        }
    };

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** Reads one element at the buffer's position, in the buffer's byte order. */
    abstract float read(ByteBuffer from);

    /** IEEE 754 binary16 to binary32; the JDK has it only from 20 on. */
    static float halfToFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = (half >>> 10) & 0x1f;
        int fraction = half & 0x3ff;
        if (exponent == 0) {
            float magnitude = fraction * 0x1p-24f;
            return sign == 0 ? magnitude : -magnitude;
        }
        int wide = exponent == 0x1f ? 0xff : exponent - 15 + 127;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }
}
