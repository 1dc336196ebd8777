package org.faceauth.bench;

/**
 * A rate with its 95 % interval.
 *
 * @param value measured
 * @param low lower end
 * @param high upper end
 */
record Interval(double value, double low, double high) {
    /** Two-sided 95 %. */
    private static final double Z = 1.959963984540054;

    /**
     * Wilson's interval of a proportion (Wilson, 1927): right also where nothing, or everything, was counted.
     *
     * @param count successes
     * @param of trials, at least 1
     */
    static Interval wilson(long count, long of) {
        if (count < 0 || of < 1 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no proportion");
        }
        double share = (double) count / of;
        double square = Z * Z / of;
        double centre = share + square / 2;
        double spread = Z * Math.sqrt(share * (1 - share) / of + square / (4 * of));
        double low = count == 0 ? 0 : (centre - spread) / (1 + square);
        double high = count == of ? 1 : (centre + spread) / (1 + square);
        return new Interval(share, low, high);
    }

    /**
     * Where no error (or nothing but errors) was seen, resampling sees none either: then the far end is Wilson's, with
     * people for trials.
     */
    Interval atLeastAsWideAs(long people) {
        if (low != high || people < 1 || value > 0 && value < 1) {
            return this;
        }
        return value == 0
                ? new Interval(0, 0, wilson(0, people).high())
                : new Interval(1, wilson(people, people).low(), 1);
    }
}
