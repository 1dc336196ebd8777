package org.faceauth.bench;

import java.awt.Color;
import java.util.List;

/** What a chart is drawn on, in pixels from the upper left corner. */
interface Canvas {
    /** A point. */
    record Place(double x, double y) {}

    /** Where a text's place is. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void line(Place from, Place to, Color colour, double width);

    void path(List<Place> places, Color colour, double width);

    void bar(Place corner, double width, double height, Color colour);

    void text(String text, Place place, Anchor anchor, int size);

    /** A text that reads upward around its middle. */
    void upward(String text, Place place, int size);
}
