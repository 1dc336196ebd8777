package org.faceauth.inference.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/** Encoded images made on the spot. */
final class TestImages {
    static {
        OpenCv.load();
    }

    static final double[] RED = {0, 0, 255};
    static final double[] GREEN = {0, 255, 0};
    static final double[] BLUE = {255, 0, 0};

    private TestImages() {}

    /** Grey, with a red top left, a green top right and a blue bottom left corner of 32 pixels. */
    static Mat corners(int width, int height) {
        Mat image = new Mat(height, width, CvType.CV_8UC3, Scalar.all(128));
        image.submat(new Rect(0, 0, 32, 32)).setTo(new Scalar(RED));
        image.submat(new Rect(width - 32, 0, 32, 32)).setTo(new Scalar(GREEN));
        image.submat(new Rect(0, height - 32, 32, 32)).setTo(new Scalar(BLUE));
        return image;
    }

    static byte[] encode(String extension, Mat image) {
        MatOfByte out = new MatOfByte();
        if (!Imgcodecs.imencode(extension, image, out)) {
            throw new AssertionError("OpenCV cannot write " + extension);
        }
        return out.toArray();
    }

    static byte[] encode(String extension, int width, int height) {
        return encode(extension, corners(width, height));
    }

    /** A TIFF structure with nothing but an orientation, big-endian. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    static byte[] withJpegExif(byte[] jpeg, int orientation) {
        byte[] tiff = exif(orientation);
        ByteBuffer segment = ByteBuffer.allocate(10 + tiff.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + tiff.length))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(tiff);
        return insert(jpeg, 2, segment.array());
    }

    static byte[] withPngChunk(byte[] png, String type, byte[] content) {
        return insert(png, 33, pngChunk(type, content));
    }

    static byte[] pngChunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /** The header of a PNG of any size, with next to no data. */
    static byte[] pngClaiming(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(pngChunk("IHDR", header));
        out.writeBytes(pngChunk("IDAT", new byte[16]));
        out.writeBytes(pngChunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** The offset of a JPEG's frame header content (after marker and length). */
    static int jpegFrame(byte[] jpeg) {
        for (int i = 2; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                return i + 4;
            }
        }
        throw new AssertionError("no baseline frame header");
    }

    static byte[] insert(byte[] file, int at, byte[] extra) {
        byte[] out = Arrays.copyOf(file, file.length + extra.length);
        System.arraycopy(extra, 0, out, at, extra.length);
        System.arraycopy(file, at, out, at + extra.length, file.length - at);
        return out;
    }
}
