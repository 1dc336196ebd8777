package org.faceauth.e2e.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a drawn "face": a bowl of points whose middle, a red dot, is nearest to the camera. */
class PosedPhotoTest {

    private static final int SIZE = 200;
    private static final int RADIUS = 60;
    private final PosedPhoto photo = new PosedPhoto(picture(), mesh());

    @Test
    void showsThePhotoItselfWhenNothingIsAsked() {
        assertThat(dot(photo.with(Expression.NEUTRAL)).x()).isBetween(98.0, 102.0);
    }

    @Test
    void movesTheNoseToTheRightWhenThePersonTurnsToTheirLeft() {
        assertThat(dot(photo.with(Expression.turned(25, 0))).x()).isGreaterThan(110);
    }

    @Test
    void movesTheNoseToTheLeftWhenThePersonTurnsToTheirRight() {
        assertThat(dot(photo.with(Expression.turned(-25, 0))).x()).isLessThan(90);
    }

    @Test
    void movesTheNoseUpWhenThePersonLooksUp() {
        assertThat(dot(photo.with(Expression.turned(0, 25))).y()).isLessThan(90);
    }

    @Test
    void makesTheFaceLargerWhenItComesCloser() {
        assertThat(redPixels(photo.with(Expression.closer(1.5))))
                .isGreaterThan((int) (1.6 * redPixels(photo.with(Expression.NEUTRAL))));
    }

    @Test
    void leavesNoHole() {
        BufferedImage turned = photo.with(Expression.turned(25, 15));
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                assertThat(turned.getRGB(x, y) & 0xffffff).isNotZero();
            }
        }
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.setColor(Color.RED);
        graphics.fillOval(SIZE / 2 - 8, SIZE / 2 - 8, 16, 16);
        graphics.dispose();
        return picture;
    }

    private static List<Vertex> mesh() {
        List<Vertex> mesh = new ArrayList<>();
        for (int y = -RADIUS; y <= RADIUS; y += 10) {
            for (int x = -RADIUS; x <= RADIUS; x += 10) {
                double distance = x * x + y * y;
                if (distance <= RADIUS * RADIUS) {
                    mesh.add(new Vertex(
                            SIZE / 2.0 + x, SIZE / 2.0 + y, -Math.sqrt(Math.max(0, RADIUS * RADIUS - distance))));
                }
            }
        }
        return mesh;
    }

    private static Vertex dot(BufferedImage picture) {
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (red(picture, x, y)) {
                    sumX += x;
                    sumY += y;
                    count++;
                }
            }
        }
        return new Vertex(sumX / count, sumY / count, 0);
    }

    private static int redPixels(BufferedImage picture) {
        int count = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                count += red(picture, x, y) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 190 && colour.getGreen() < 70;
    }
}
