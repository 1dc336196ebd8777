package org.faceauth.e2e.photo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Comparator;
import java.util.List;

/** Moves the triangles of a picture, each by its own affine map, the far ones first so that near ones hide them. */
final class Warp {

    private final int width;
    private final int height;
    private final int[] source;
    private final List<Vertex> from;
    private final List<Triangulation.Triangle> triangles;

    Warp(BufferedImage source, List<Vertex> from) {
        this.width = source.getWidth();
        this.height = source.getHeight();
        this.source = source.getRGB(0, 0, width, height, null, 0, width);
        this.from = List.copyOf(from);
        this.triangles = Triangulation.of(from);
    }

    /**
     * Draws the picture with its points moved.
     *
     * @param to where each point of the source goes, in the same order; z decides what hides what
     * @return a picture of the source's size
     */
    BufferedImage to(List<Vertex> to) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        triangles.stream()
                .sorted(Comparator.comparingDouble(triangle -> -depth(triangle, to)))
                .forEach(triangle -> draw(triangle, to, pixels));
        return target;
    }

    private static double depth(Triangulation.Triangle triangle, List<Vertex> to) {
        return to.get(triangle.a()).z()
                + to.get(triangle.b()).z()
                + to.get(triangle.c()).z();
    }

    private void draw(Triangulation.Triangle triangle, List<Vertex> to, int[] target) {
        Vertex a = to.get(triangle.a());
        Vertex b = to.get(triangle.b());
        Vertex c = to.get(triangle.c());
        double area = (b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y());
        if (area == 0) {
            return;
        }
        Vertex sa = from.get(triangle.a());
        Vertex sb = from.get(triangle.b());
        Vertex sc = from.get(triangle.c());
        int top = Math.max(0, (int) Math.floor(min(a.y(), b.y(), c.y())));
        int bottom = Math.min(height - 1, (int) Math.ceil(-min(-a.y(), -b.y(), -c.y())));
        int left = Math.max(0, (int) Math.floor(min(a.x(), b.x(), c.x())));
        int right = Math.min(width - 1, (int) Math.ceil(-min(-a.x(), -b.x(), -c.x())));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double v = ((x - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (y - a.y())) / area;
                double w = ((b.x() - a.x()) * (y - a.y()) - (x - a.x()) * (b.y() - a.y())) / area;
                // A little more than the triangle itself, so that no seam stays open between two of them.
                if (v >= -0.01 && w >= -0.01 && v + w <= 1.01) {
                    double u = 1 - v - w;
                    target[y * width + x] =
                            sample(u * sa.x() + v * sb.x() + w * sc.x(), u * sa.y() + v * sb.y() + w * sc.y());
                }
            }
        }
    }

    private int sample(double x, double y) {
        double cx = Math.min(Math.max(x, 0), width - 1.001);
        double cy = Math.min(Math.max(y, 0), height - 1.001);
        int left = (int) cx;
        int top = (int) cy;
        double fx = cx - left;
        double fy = cy - top;
        int at = top * width + left;
        int nw = source[at];
        int ne = source[at + 1];
        int sw = source[at + width];
        int se = source[at + width + 1];
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double upper = (1 - fx) * (nw >> shift & 255) + fx * (ne >> shift & 255);
            double lower = (1 - fx) * (sw >> shift & 255) + fx * (se >> shift & 255);
            rgb |= (int) Math.round((1 - fy) * upper + fy * lower) << shift;
        }
        return rgb;
    }

    private static double min(double a, double b, double c) {
        return Math.min(a, Math.min(b, c));
    }
}
