package org.faceauth.e2e.photo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Delaunay triangulation of points in the plane, by Bowyer's and Watson's incremental method (1981). */
final class Triangulation {

    /** Three indices into the list of points. */
    record Triangle(int a, int b, int c) {}

    private record Edge(int from, int to) {
        static Edge of(int p, int q) {
            return p < q ? new Edge(p, q) : new Edge(q, p);
        }
    }

    private record Circle(double x, double y, double radiusSquared) {
        boolean holds(double px, double py) {
            return (px - x) * (px - x) + (py - y) * (py - y) < radiusSquared;
        }
    }

    private final double[] x;
    private final double[] y;
    private final Map<Triangle, Circle> triangles = new HashMap<>();

    private Triangulation(List<Vertex> points) {
        int count = points.size();
        x = new double[count + 3];
        y = new double[count + 3];
        double extent = 1;
        for (int i = 0; i < count; i++) {
            x[i] = points.get(i).x();
            y[i] = points.get(i).y();
            extent = Math.max(extent, Math.max(Math.abs(x[i]), Math.abs(y[i])));
        }
        // A triangle far outside that holds every point; it is taken away at the end.
        double far = 1000 * extent;
        x[count] = -far;
        y[count] = -far;
        x[count + 1] = far;
        y[count + 1] = -far;
        x[count + 2] = 0;
        y[count + 2] = far;
        add(count, count + 1, count + 2);
        for (int i = 0; i < count; i++) {
            insert(i);
        }
        triangles.keySet().removeIf(triangle -> triangle.a >= count || triangle.b >= count || triangle.c >= count);
    }

    static List<Triangle> of(List<Vertex> points) {
        return List.copyOf(new Triangulation(points).triangles.keySet());
    }

    private void insert(int point) {
        List<Triangle> bad = new ArrayList<>();
        triangles.forEach((triangle, circle) -> {
            if (circle.holds(x[point], y[point])) {
                bad.add(triangle);
            }
        });
        Map<Edge, Integer> border = new HashMap<>();
        for (Triangle triangle : bad) {
            border.merge(Edge.of(triangle.a, triangle.b), 1, Integer::sum);
            border.merge(Edge.of(triangle.b, triangle.c), 1, Integer::sum);
            border.merge(Edge.of(triangle.c, triangle.a), 1, Integer::sum);
            triangles.remove(triangle);
        }
        border.forEach((edge, uses) -> {
            if (uses == 1) {
                add(edge.from, edge.to, point);
            }
        });
    }

    private void add(int a, int b, int c) {
        double d = 2 * (x[a] * (y[b] - y[c]) + x[b] * (y[c] - y[a]) + x[c] * (y[a] - y[b]));
        if (d == 0) {
            return;
        }
        double a2 = x[a] * x[a] + y[a] * y[a];
        double b2 = x[b] * x[b] + y[b] * y[b];
        double c2 = x[c] * x[c] + y[c] * y[c];
        double centreX = (a2 * (y[b] - y[c]) + b2 * (y[c] - y[a]) + c2 * (y[a] - y[b])) / d;
        double centreY = (a2 * (x[c] - x[b]) + b2 * (x[a] - x[c]) + c2 * (x[b] - x[a])) / d;
        double dx = x[a] - centreX;
        double dy = y[a] - centreY;
        triangles.put(new Triangle(a, b, c), new Circle(centreX, centreY, dx * dx + dy * dy));
    }
}
