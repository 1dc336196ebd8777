package org.faceauth.e2e.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Lowers the lids of a pictured face, by the numbering of MediaPipe's mesh. A lid is painted and not warped: what is
 * squeezed of an open eye still looks like one.
 */
final class Eyelids {

    /** Upper lid, from corner to corner, of the eye at the image's left, then of the other. */
    private static final int[][] UPPER = {
        {33, 246, 161, 160, 159, 158, 157, 173, 133}, {362, 398, 384, 385, 386, 387, 388, 466, 263}
    };

    private static final int[][] LOWER = {
        {33, 7, 163, 144, 145, 153, 154, 155, 133}, {362, 382, 381, 380, 374, 373, 390, 249, 263}
    };

    /** How far beyond the mesh's lines the eye reaches, by its width. */
    private static final double MARGIN = 0.12;
    /** Where skin is taken from, below the eye and out of the brow's shadow, by the eye's width. */
    private static final double SKIN = 0.35;

    private static final double LASHES = 0.05;
    private static final double LASH_SHADE = 0.3;

    private Eyelids() {}

    /** Paints both lids lowered by that part of the way. */
    static void close(BufferedImage picture, List<Vertex> mesh, double part) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int eye = 0; eye < UPPER.length; eye++) {
            close(picture, graphics, points(mesh, UPPER[eye]), points(mesh, LOWER[eye]), part);
        }
        graphics.dispose();
    }

    private static void close(BufferedImage picture, Graphics2D graphics, Vertex[] upper, Vertex[] lower, double part) {
        int last = upper.length - 1;
        double width = Math.hypot(upper[last].x() - upper[0].x(), upper[last].y() - upper[0].y());
        Color[] skin = Arrays.stream(lower)
                .map(point -> colour(picture, point.x(), point.y() + SKIN * width))
                .toArray(Color[]::new);
        Vertex[] rim = new Vertex[upper.length];
        for (int i = 0; i <= last; i++) {
            double y = upper[i].y() + part * (lower[i].y() - upper[i].y() + MARGIN / 2 * width);
            rim[i] = new Vertex(upper[i].x() + part * (lower[i].x() - upper[i].x()), y, upper[i].z());
        }
        for (int i = 0; i < last; i++) {
            Path2D strip = new Path2D.Double();
            strip.moveTo(upper[i].x(), upper[i].y() - MARGIN * width);
            strip.lineTo(upper[i + 1].x(), upper[i + 1].y() - MARGIN * width);
            strip.lineTo(rim[i + 1].x(), rim[i + 1].y());
            strip.lineTo(rim[i].x(), rim[i].y());
            strip.closePath();
            graphics.setColor(skin[i]);
            graphics.fill(strip);
            // Two antialiased neighbours leave a seam between them.
            graphics.draw(strip);
        }
        Path2D lashes = new Path2D.Double();
        lashes.moveTo(rim[0].x(), rim[0].y());
        Arrays.stream(rim).skip(1).forEach(point -> lashes.lineTo(point.x(), point.y()));
        graphics.setColor(shaded(skin[last / 2]));
        graphics.setStroke(new BasicStroke((float) Math.max(1, LASHES * width)));
        graphics.draw(lashes);
    }

    private static Vertex[] points(List<Vertex> mesh, int[] indices) {
        return Arrays.stream(indices).mapToObj(mesh::get).toArray(Vertex[]::new);
    }

    private static Color colour(BufferedImage picture, double x, double y) {
        int column = (int) Math.max(0, Math.min(picture.getWidth() - 1, Math.round(x)));
        int row = (int) Math.max(0, Math.min(picture.getHeight() - 1, Math.round(y)));
        return new Color(picture.getRGB(column, row));
    }

    private static Color shaded(Color skin) {
        return new Color((int) (LASH_SHADE * skin.getRed()), (int) (LASH_SHADE * skin.getGreen()), (int)
                (LASH_SHADE * skin.getBlue()));
    }
}
