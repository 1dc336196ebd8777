package org.faceauth.e2e.photo;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A photo whose face can be turned, moved closer and made to blink. */
public final class PosedPhoto {

    private final BufferedImage photo;
    private final List<Vertex> mesh;
    private final Vertex centre;
    private final double radius;
    private final Warp warp;

    /**
     * @param photo the picture
     * @param mesh 468 points of the one face in it
     */
    PosedPhoto(BufferedImage photo, List<Vertex> mesh) {
        this.photo = photo;
        this.mesh = List.copyOf(mesh);
        double left = mesh.stream().mapToDouble(Vertex::x).min().orElseThrow();
        double right = mesh.stream().mapToDouble(Vertex::x).max().orElseThrow();
        double top = mesh.stream().mapToDouble(Vertex::y).min().orElseThrow();
        double bottom = mesh.stream().mapToDouble(Vertex::y).max().orElseThrow();
        double back = mesh.stream().mapToDouble(Vertex::z).max().orElseThrow();
        // A head turns about its neck's axis, which lies behind the face's rim.
        this.centre = new Vertex((left + right) / 2, (top + bottom) / 2, back);
        this.radius = Math.hypot(right - left, bottom - top) / 2;
        List<Vertex> points = new ArrayList<>(mesh);
        points.addAll(anchors());
        this.warp = new Warp(photo, points);
    }

    /** Draws the person so. */
    public BufferedImage with(Expression expression) {
        List<Vertex> moved = new ArrayList<>(mesh);
        double yaw = Math.toRadians(expression.yaw());
        double pitch = Math.toRadians(expression.pitch());
        moved.replaceAll(point -> turn(point, yaw, pitch));
        moved.addAll(anchors());
        BufferedImage turned = warp.to(moved);
        if (expression.eyesClosed() > 0) {
            Eyelids.close(turned, moved, expression.eyesClosed());
        }
        return expression.scale() == 1 && expression.shiftX() == 0 && expression.shiftY() == 0
                ? turned
                : View.of(turned, centre.x(), centre.y(), expression);
    }

    private Vertex turn(Vertex point, double yaw, double pitch) {
        double x = point.x() - centre.x();
        double y = point.y() - centre.y();
        double z = point.z() - centre.z();
        // The person's own left is the picture's right; up is against y; the face looks along -z.
        double turnedX = x * Math.cos(yaw) - z * Math.sin(yaw);
        double turnedZ = x * Math.sin(yaw) + z * Math.cos(yaw);
        double raisedY = y * Math.cos(pitch) + turnedZ * Math.sin(pitch);
        double raisedZ = -y * Math.sin(pitch) + turnedZ * Math.cos(pitch);
        return new Vertex(centre.x() + turnedX, centre.y() + raisedY, centre.z() + raisedZ);
    }

    /** Points that stay: a ring around the head, and the picture's rim. They lie behind everything. */
    private List<Vertex> anchors() {
        List<Vertex> anchors = new ArrayList<>();
        double width = photo.getWidth() - 1;
        double height = photo.getHeight() - 1;
        double behind = centre.z() + radius;
        int steps = 8;
        for (int i = 0; i <= steps; i++) {
            double part = (double) i / steps;
            anchors.add(new Vertex(part * width, 0, behind));
            anchors.add(new Vertex(part * width, height, behind));
            if (i > 0 && i < steps) {
                anchors.add(new Vertex(0, part * height, behind));
                anchors.add(new Vertex(width, part * height, behind));
            }
        }
        return anchors;
    }
}
