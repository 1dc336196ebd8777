package org.faceauth.e2e.photo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** Camera pictures that no login may come of. */
public final class SideBySide {

    private SideBySide() {}

    /** Two people in one frame. */
    public static byte[] jpeg(Path left, Path right) {
        BufferedImage both = new BufferedImage(CameraPicture.WIDTH, CameraPicture.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = both.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int half = CameraPicture.WIDTH / 2;
        half(graphics, CameraPicture.read(left), 0, half);
        half(graphics, CameraPicture.read(right), half, half);
        graphics.dispose();
        return CameraPicture.jpeg(both);
    }

    /** A wall in evening light. */
    public static byte[] emptyRoom() {
        BufferedImage room = new BufferedImage(CameraPicture.WIDTH, CameraPicture.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = room.createGraphics();
        graphics.setPaint(new GradientPaint(
                0, 0, new Color(196, 190, 178), CameraPicture.WIDTH, CameraPicture.HEIGHT, new Color(120, 116, 112)));
        graphics.fillRect(0, 0, CameraPicture.WIDTH, CameraPicture.HEIGHT);
        graphics.dispose();
        return CameraPicture.jpeg(room);
    }

    private static void half(Graphics2D graphics, BufferedImage picture, int x, int width) {
        int left = (CameraPicture.WIDTH - width) / 2;
        graphics.drawImage(
                picture, x, 0, x + width, CameraPicture.HEIGHT, left, 0, left + width, CameraPicture.HEIGHT, null);
    }
}
