package org.faceauth.models;

import java.util.List;

/**
 * What a network takes: pixels of 0..255 become {@code (pixel - mean) / deviation}, channel by channel.
 *
 * @param width pixels
 * @param height pixels
 * @param channels their order
 * @param mean of each channel, in the order of {@code channels}
 * @param deviation of each channel
 */
public record InputSpec(int width, int height, ChannelOrder channels, List<Double> mean, List<Double> deviation) {
    private static final int MAX_SIDE = 2048;

    public InputSpec {
        mean = Checks.list(mean);
        deviation = Checks.list(deviation);
        Checks.require(width > 0 && width <= MAX_SIDE, "the input's width is out of range: " + width);
        Checks.require(height > 0 && height <= MAX_SIDE, "the input's height is out of range: " + height);
        Checks.require(channels != null, "the channel order is missing");
        Checks.require(
                mean.size() == channels.count() && deviation.size() == channels.count(),
                "mean and deviation do not fit the channels");
        mean.forEach(value -> Checks.finite("mean", value));
        deviation.forEach(value -> Checks.require(value > 0 && Double.isFinite(value), "a deviation is not positive"));
    }

    /** The order of the channels. */
    public enum ChannelOrder {
        RGB(3),
        BGR(3),
        GREY(1);

        private final int count;

        ChannelOrder(int count) {
            this.count = count;
        }

        public int count() {
            return count;
        }
    }
}
