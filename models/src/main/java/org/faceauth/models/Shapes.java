package org.faceauth.models;

/** Arithmetic on shapes that come from untrusted files. */
final class Shapes {
    static final int MAX_RANK = 8;

    private Shapes() {}

    /** @return the product, or -1 where a dimension is negative, there are too many, or the product overflows */
    static long elements(long... shape) {
        if (shape.length > MAX_RANK) {
            return -1;
        }
        long product = 1;
        boolean empty = false;
        for (long length : shape) {
            if (length < 0 || length > Integer.MAX_VALUE) {
                return -1;
            }
            empty |= length == 0;
            // Two factors below 2^31 cannot overflow a long, and a product above 2^31 ends the loop.
            product = length == 0 ? product : product * length;
            if (product > Integer.MAX_VALUE) {
                return -1;
            }
        }
        return empty ? 0 : product;
    }
}
