package org.faceauth.inference.net;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.LongStream;

/** An ONNX file (onnx.proto of ONNX 1.12, operator set 17) as it is built, node by node. */
final class OnnxModel {
    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 17;
    private static final int FLOAT = 1;
    private static final int UINT8 = 2;
    private static final int INT64 = 7;

    private final Protobuf graph = new Protobuf();
    private int names;

    OnnxModel(String name) {
        graph.text(2, name);
    }

    /** An attribute of a node. */
    record Attribute(String name, Object value) {
        private Protobuf message() {
            Protobuf message = new Protobuf().text(1, name);
            if (value instanceof Integer number) {
                return message.integer(3, number).integer(20, 2);
            }
            if (value instanceof Double number) {
                return message.real(2, number.floatValue()).integer(20, 1);
            }
            if (value instanceof String text) {
                return message.text(4, text).integer(20, 3);
            }
            for (int number : (int[]) value) {
                message.integer(8, number);
            }
            return message.integer(20, 7);
        }
    }

    /** A picture {@code uint8 [1, height, width, 3]}. */
    void picture(String name, int height, int width) {
        Protobuf shape = new Protobuf();
        for (int length : new int[] {1, height, width, 3}) {
            shape.message(1, new Protobuf().integer(1, length));
        }
        graph.message(11, tensorInfo(name, new Protobuf().integer(1, UINT8).message(2, shape)));
    }

    void output(String name) {
        graph.message(12, tensorInfo(name, new Protobuf().integer(1, FLOAT)));
    }

    /** Adds a node and gives its output's name. An input without a name is one that is left out. */
    String node(String operator, List<String> inputs, Attribute... attributes) {
        String output = "n" + names++;
        Protobuf node = new Protobuf();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(3, operator + output).text(4, operator);
        for (Attribute attribute : attributes) {
            node.message(5, attribute.message());
        }
        graph.message(1, node);
        return output;
    }

    /** Adds a constant and gives its name. */
    String floats(float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(FLOAT, bytes.array(), shape);
    }

    String scalar(double value) {
        return floats(new float[] {(float) value});
    }

    /** A constant vector of whole numbers. */
    String integers(long... values) {
        return integers(values, values.length);
    }

    String integer(long value) {
        return integers(new long[] {value});
    }

    private String integers(long[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant(INT64, bytes.array(), shape);
    }

    private String constant(int type, byte[] values, long... shape) {
        String name = "c" + names++;
        Protobuf tensor = new Protobuf();
        for (long length : shape) {
            tensor.integer(1, length);
        }
        graph.message(5, tensor.integer(2, type).text(8, name).bytes(9, values));
        return name;
    }

    byte[] toBytes() {
        return new Protobuf()
                .integer(1, IR_VERSION)
                .text(2, "faceauth")
                .message(7, graph)
                .message(8, new Protobuf().text(1, "").integer(2, OPERATOR_SET))
                .toBytes();
    }

    private static Protobuf tensorInfo(String name, Protobuf tensor) {
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }

    /** Both ends of each dimension, all beginnings first, of PyTorch's pairs that begin with the last dimension. */
    static long[] beginsAndEnds(int[] amounts, int rank) {
        long[] pads = new long[2 * rank];
        for (int i = 0; i < amounts.length / 2; i++) {
            pads[rank - 1 - i] = amounts[2 * i];
            pads[2 * rank - 1 - i] = amounts[2 * i + 1];
        }
        return pads;
    }

    /** Values in the order of their dimensions, of values that lie as the strides say. */
    static float[] rowMajor(float[] values, long[] shape, long[] strides) {
        float[] result = new float[(int) LongStream.of(shape).reduce(1, (a, b) -> a * b)];
        long[] place = new long[shape.length];
        for (int i = 0; i < result.length; i++) {
            int from = 0;
            for (int d = 0; d < shape.length; d++) {
                from += (int) (place[d] * strides[d]);
            }
            result[i] = values[from];
            for (int d = shape.length - 1; d >= 0 && ++place[d] == shape[d]; d--) {
                place[d] = 0;
            }
        }
        return result;
    }
}
