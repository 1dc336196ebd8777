package org.faceauth.inference.net;

import org.faceauth.inference.EngineFaultException;
import org.faceauth.models.TfjsNode;

/**
 * How TensorFlow slides a window over one dimension. With {@code SAME} padding it gives one output per stride, and what
 * it has to add is halved, the odd one behind: not what a symmetric padding does.
 *
 * @param out length of the output
 * @param before zeros before
 * @param after zeros behind
 */
record Window(long out, int before, int after) {

    static Window of(TfjsNode node, long length, int kernel, int stride) {
        return switch (node.attributes().padding()) {
            case "VALID" -> new Window((length - kernel) / stride + 1, 0, 0);
            case "SAME" -> {
                long out = (length + stride - 1) / stride;
                int total = (int) Math.max(0, (out - 1) * stride + kernel - length);
                yield new Window(out, total / 2, total - total / 2);
            }
            default ->
                throw new EngineFaultException(
                        "the padding " + node.attributes().padding() + " of node " + node.name() + " is not known");
        };
    }

    boolean pads() {
        return before > 0 || after > 0;
    }

    boolean symmetric() {
        return before == after;
    }
}
