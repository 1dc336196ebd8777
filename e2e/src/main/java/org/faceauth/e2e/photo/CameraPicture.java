package org.faceauth.e2e.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as a camera delivers them: 640x480, colour, JPEG. */
final class CameraPicture {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;
    private static final float JPEG_QUALITY = 0.92f;

    private CameraPicture() {}

    /** Reads a photo and lays it, as large as it fits, onto a blurred enlargement of itself. */
    static BufferedImage read(Path file) {
        try {
            BufferedImage photo = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (photo == null) {
                throw new IOException("not an image: " + file);
            }
            return framed(photo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage framed(BufferedImage photo) {
        BufferedImage camera = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        BufferedImage tiny = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
        draw(photo, tiny, 0, 0, 8, 6);
        draw(tiny, camera, 0, 0, WIDTH, HEIGHT);
        double scale = Math.min((double) WIDTH / photo.getWidth(), (double) HEIGHT / photo.getHeight());
        int width = (int) Math.round(photo.getWidth() * scale);
        int height = (int) Math.round(photo.getHeight() * scale);
        draw(photo, camera, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
        return camera;
    }

    private static void draw(BufferedImage from, BufferedImage to, int x, int y, int width, int height) {
        Graphics2D graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(from, x, y, width, height, null);
        graphics.dispose();
    }
}
