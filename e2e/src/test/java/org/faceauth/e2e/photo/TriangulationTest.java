package org.faceauth.e2e.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TriangulationTest {

    @Test
    void coversTheSquareOnce() {
        List<Vertex> points = points();
        double area = Triangulation.of(points).stream()
                .mapToDouble(triangle -> Math.abs(area(points, triangle)))
                .sum();
        assertThat(area).isCloseTo(100 * 100, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void leavesNoPointInsideAnotherTriangle() {
        List<Vertex> points = points();
        for (Triangulation.Triangle triangle : Triangulation.of(points)) {
            for (int i = 0; i < points.size(); i++) {
                if (i != triangle.a() && i != triangle.b() && i != triangle.c()) {
                    assertThat(inside(points, triangle, points.get(i))).isFalse();
                }
            }
        }
    }

    private static List<Vertex> points() {
        List<Vertex> points = new ArrayList<>(
                List.of(new Vertex(0, 0, 0), new Vertex(100, 0, 0), new Vertex(0, 100, 0), new Vertex(100, 100, 0)));
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            points.add(new Vertex(100 * random.nextDouble(), 100 * random.nextDouble(), 0));
        }
        return points;
    }

    private static double area(List<Vertex> points, Triangulation.Triangle triangle) {
        return cross(points.get(triangle.a()), points.get(triangle.b()), points.get(triangle.c())) / 2;
    }

    private static boolean inside(List<Vertex> points, Triangulation.Triangle triangle, Vertex point) {
        Vertex a = points.get(triangle.a());
        Vertex b = points.get(triangle.b());
        Vertex c = points.get(triangle.c());
        double first = Math.signum(cross(a, b, point));
        double second = Math.signum(cross(b, c, point));
        double third = Math.signum(cross(c, a, point));
        return first == second && second == third;
    }

    private static double cross(Vertex a, Vertex b, Vertex c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y());
    }
}
