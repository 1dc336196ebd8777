package org.faceauth.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws a PNG file with Java2D, twice as large as asked. */
final class PictureCanvas implements Canvas {
    private static final int SCALE = 2;

    private final BufferedImage image;
    private final Graphics2D graphics;

    PictureCanvas(int width, int height) {
        image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(SCALE, SCALE);
    }

    byte[] png() {
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void line(Place from, Place to, Color colour, double width) {
        path(List.of(from, to), colour, width);
    }

    @Override
    public void path(List<Place> places, Color colour, double width) {
        if (places.isEmpty()) {
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(places.get(0).x(), places.get(0).y());
        places.forEach(place -> path.lineTo(place.x(), place.y()));
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    @Override
    public void bar(Place corner, double width, double height, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Rectangle2D.Double(corner.x(), corner.y(), width, height));
    }

    @Override
    public void text(String text, Place place, Anchor anchor, int size) {
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        double length = graphics.getFontMetrics().stringWidth(text);
        double left =
                switch (anchor) {
                    case START -> 0;
                    case MIDDLE -> length / 2;
                    case END -> length;
                };
        graphics.drawString(text, (float) (place.x() - left), (float) place.y());
    }

    @Override
    public void upward(String text, Place place, int size) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(place.x(), place.y());
        graphics.rotate(-Math.PI / 2);
        text(text, new Place(0, 0), Anchor.MIDDLE, size);
        graphics.setTransform(before);
    }
}
