package org.faceauth.inference.image;

import java.util.Arrays;
import org.faceauth.inference.EngineInfo.Limits;
import org.faceauth.inference.ImageRefusedException;
import org.faceauth.inference.ImageRefusedException.Reason;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Decodes JPEG, PNG and WebP. What a file is, is told by its first bytes and never by a content type; how large it is,
 * by its header, before memory for a pixel is taken.
 */
public final class ImageDecoder {
    private final Limits limits;
    private final PixelLimit pixelLimit;

    public ImageDecoder(Limits limits) {
        this.limits = limits;
        this.pixelLimit = new PixelLimit(limits);
        OpenCv.load();
    }

    /**
     * Decodes and turns upright.
     *
     * @param file the encoded image; it is not changed
     * @return CV_8UC3 BGR (grey expanded, alpha dropped, 16 bits reduced to 8); close it
     * @throws ImageRefusedException with the reason, if the file is not accepted
     */
    public DecodedImage decode(byte[] file) {
        if (file.length > limits.maxBytes()) {
            throw new ImageRefusedException(
                    Reason.TOO_MANY_BYTES, "the image has more than " + limits.maxBytes() + " bytes");
        }
        ImageHeader header = header(file);
        try {
            return upright(pixels(header), header.orientation());
        } finally {
            Arrays.fill(header.payload(), (byte) 0);
        }
    }

    private ImageHeader header(byte[] file) {
        if (JpegHeader.recognises(file)) {
            return JpegHeader.read(file, pixelLimit);
        }
        if (PngHeader.recognises(file)) {
            return PngHeader.read(file, pixelLimit);
        }
        if (WebpHeader.recognises(file)) {
            return WebpHeader.read(file, pixelLimit);
        }
        throw Refusal.unsupported("the bytes are neither JPEG, PNG nor WebP");
    }

    private static Mat pixels(ImageHeader header) {
        MatOfByte encoded = new MatOfByte(header.payload());
        try {
            // Orientation is ours for all three formats; OpenCV knows it for some only.
            Mat bgr = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
            if (bgr.empty() || bgr.type() != CvType.CV_8UC3) {
                DecodedImage.wipe(bgr);
                throw Refusal.malformed("the image cannot be decoded");
            }
            if (bgr.cols() != header.width() || bgr.rows() != header.height()) {
                DecodedImage.wipe(bgr);
                throw Refusal.malformed("the image's size is not what its header says");
            }
            return bgr;
        } catch (CvException failure) {
            throw Refusal.malformed("the image cannot be decoded");
        } finally {
            DecodedImage.wipe(encoded);
        }
    }

    private static DecodedImage upright(Mat bgr, int orientation) {
        ExifOrientation.apply(orientation, bgr);
        return new DecodedImage(bgr);
    }
}
