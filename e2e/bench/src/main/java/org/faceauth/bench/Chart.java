package org.faceauth.bench;

import java.awt.Color;
import java.util.List;
import org.faceauth.bench.Canvas.Anchor;
import org.faceauth.bench.Canvas.Place;

/**
 * A chart of lines and bars, the same in SVG and PNG.
 *
 * @param name of the file, without its ending
 */
record Chart(String name, String title, Axis x, Axis y, List<Series> series) {
    static final Color BLUE = new Color(0x1f, 0x5f, 0xa8);
    static final Color RED = new Color(0xc0, 0x39, 0x2b);
    static final Color GREEN = new Color(0x2e, 0x7d, 0x32);

    private static final int WIDTH = 720;
    private static final int HEIGHT = 440;
    private static final int LEFT = 76;
    private static final int RIGHT = 20;
    private static final int TOP = 40;
    private static final int BOTTOM = 56;
    private static final Color GRID = new Color(0xdd, 0xdd, 0xdd);

    Chart {
        series = List.copyOf(series);
    }

    /**
     * One line, or one set of bars.
     *
     * @param points x and y of each
     * @param barWidth in units of x; 0 for a line
     */
    record Series(String label, Color colour, List<double[]> points, double barWidth) {
        static Series line(String label, Color colour, List<double[]> points) {
            return new Series(label, colour, points, 0);
        }
    }

    String svg() {
        SvgCanvas canvas = new SvgCanvas();
        draw(canvas);
        return canvas.element(WIDTH, HEIGHT, title);
    }

    byte[] png() {
        PictureCanvas canvas = new PictureCanvas(WIDTH, HEIGHT);
        draw(canvas);
        return canvas.png();
    }

    private void draw(Canvas canvas) {
        canvas.text(title, new Place(WIDTH / 2.0, 22), Anchor.MIDDLE, 15);
        for (Axis.Tick tick : x.ticks()) {
            double at = at(tick.value(), y.from()).x();
            canvas.line(new Place(at, TOP), new Place(at, HEIGHT - BOTTOM), GRID, 1);
            canvas.text(tick.label(), new Place(at, HEIGHT - BOTTOM + 17.0), Anchor.MIDDLE, 12);
        }
        for (Axis.Tick tick : y.ticks()) {
            double at = at(x.from(), tick.value()).y();
            canvas.line(new Place(LEFT, at), new Place(WIDTH - RIGHT, at), GRID, 1);
            canvas.text(tick.label(), new Place(LEFT - 6.0, at + 4), Anchor.END, 12);
        }
        canvas.text(x.title(), new Place((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14.0), Anchor.MIDDLE, 13);
        canvas.upward(y.title(), new Place(20, (TOP + HEIGHT - BOTTOM) / 2.0), 13);
        for (Series each : series) {
            draw(canvas, each);
        }
        legend(canvas);
    }

    private void draw(Canvas canvas, Series each) {
        if (each.barWidth() == 0) {
            canvas.path(
                    each.points().stream().map(point -> at(point[0], point[1])).toList(), each.colour(), 2);
            return;
        }
        Color pale = new Color(
                each.colour().getRed(), each.colour().getGreen(), each.colour().getBlue(), 130);
        for (double[] point : each.points()) {
            Place corner = at(point[0], point[1]);
            Place opposite = at(point[0] + each.barWidth(), y.from());
            if (opposite.y() > corner.y()) {
                canvas.bar(corner, opposite.x() - corner.x(), opposite.y() - corner.y(), pale);
            }
        }
    }

    private void legend(Canvas canvas) {
        double left = LEFT + 14.0;
        double line = TOP + 16.0;
        for (Series each : series) {
            canvas.bar(new Place(left, line - 9), 14, 9, each.colour());
            canvas.text(each.label(), new Place(left + 20, line), Anchor.START, 12);
            line += 18;
        }
    }

    private Place at(double valueX, double valueY) {
        return new Place(
                LEFT + x.place(valueX) * (WIDTH - LEFT - RIGHT),
                HEIGHT - BOTTOM - y.place(valueY) * (HEIGHT - TOP - BOTTOM));
    }
}
