package org.faceauth.bench;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws SVG that stands in an HTML page. */
final class SvgCanvas implements Canvas {
    private final StringBuilder elements = new StringBuilder();

    /** The picture as an element. */
    String element(int width, int height, String title) {
        return format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\""
                        + " font-family=\"sans-serif\">%n%s</svg>",
                width, height, escaped(title), elements);
    }

    @Override
    public void line(Place from, Place to, Color colour, double width) {
        path(List.of(from, to), colour, width);
    }

    @Override
    public void path(List<Place> places, Color colour, double width) {
        String points = places.stream()
                .map(place -> format("%.1f,%.1f", place.x(), place.y()))
                .collect(Collectors.joining(" "));
        add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"/>", points, hex(colour), width);
    }

    @Override
    public void bar(Place corner, double width, double height, Color colour) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" fill-opacity=\"%.2f\"/>",
                corner.x(), corner.y(), width, height, hex(colour), colour.getAlpha() / 255.0);
    }

    @Override
    public void text(String text, Place place, Anchor anchor, int size) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"%s\">%s</text>",
                place.x(), place.y(), size, anchor.name().toLowerCase(Locale.ROOT), escaped(text));
    }

    @Override
    public void upward(String text, Place place, int size) {
        add(
                "<text transform=\"translate(%.1f %.1f) rotate(-90)\" font-size=\"%d\" text-anchor=\"middle\">%s</text>",
                place.x(), place.y(), size, escaped(text));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void add(String format, Object... values) {
        elements.append(format(format, values)).append('\n');
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String hex(Color colour) {
        return format("#%06x", colour.getRGB() & 0xFFFFFF);
    }
}
