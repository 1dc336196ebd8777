package org.faceauth.inference.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.faceauth.inference.EngineInfo.Limits;
import org.faceauth.inference.ImageRefusedException;
import org.faceauth.inference.ImageRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

class ImageDecoderTest {
    private final ImageDecoder decoder = new ImageDecoder(new Limits(512 * 1024, 1920 * 1080, 64));

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".webp"})
    void decodesEachFormatToBgr(String extension) {
        try (DecodedImage image = decoder.decode(TestImages.encode(extension, 160, 96))) {
            assertThat(image.width()).isEqualTo(160);
            assertThat(image.height()).isEqualTo(96);
            assertThat(image.bgr().type()).isEqualTo(CvType.CV_8UC3);
            assertColour(image, 8, 8, TestImages.RED);
            assertColour(image, 151, 8, TestImages.GREEN);
            assertColour(image, 8, 87, TestImages.BLUE);
        }
    }

    @Test
    void decodesLossyWebp() {
        MatOfByte out = new MatOfByte();
        Imgcodecs.imencode(".webp", TestImages.corners(160, 96), out, new MatOfInt(Imgcodecs.IMWRITE_WEBP_QUALITY, 90));
        try (DecodedImage image = decoder.decode(out.toArray())) {
            assertThat(image.width()).isEqualTo(160);
            assertColour(image, 8, 87, TestImages.BLUE);
        }
    }

    @Test
    void decodesProgressiveJpegAndRestartIntervals() {
        for (int flag : new int[] {Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, Imgcodecs.IMWRITE_JPEG_RST_INTERVAL}) {
            MatOfByte out = new MatOfByte();
            Imgcodecs.imencode(".jpg", noise(161, 97), out, new MatOfInt(flag, 1));
            try (DecodedImage image = decoder.decode(out.toArray())) {
                assertThat(image.width()).isEqualTo(161);
            }
        }
    }

    @Test
    void expandsGrey() {
        Mat grey = new Mat(80, 80, CvType.CV_8UC1, new Scalar(77));
        try (DecodedImage image = decoder.decode(TestImages.encode(".png", grey))) {
            assertThat(image.bgr().get(40, 40)).containsExactly(77, 77, 77);
        }
    }

    @Test
    void dropsAlphaAndReducesSixteenBits() {
        Mat deep = new Mat(80, 80, CvType.CV_16UC4, new Scalar(0x1200, 0x3400, 0x5600, 0x1000));
        try (DecodedImage image = decoder.decode(TestImages.encode(".png", deep))) {
            assertThat(image.bgr().get(40, 40)).containsExactly(0x12, 0x34, 0x56);
        }
    }

    /** Where the stored corners come to lie, by the standard's words for each orientation. */
    @ParameterizedTest
    @CsvSource({
        "1, TL, TR, BL", "2, TR, TL, BR", "3, BR, BL, TR", "4, BL, BR, TL",
        "5, TL, BL, TR", "6, TR, BR, TL", "7, BR, TR, BL", "8, BL, TL, BR"
    })
    void turnsUprightByExif(int orientation, String red, String green, String blue) {
        byte[] png = TestImages.withPngChunk(TestImages.encode(".png", 160, 96), "eXIf", TestImages.exif(orientation));
        byte[] jpeg = TestImages.withJpegExif(TestImages.encode(".jpg", 160, 96), orientation);
        for (byte[] file : new byte[][] {png, jpeg}) {
            try (DecodedImage image = decoder.decode(file)) {
                assertThat(image.width()).isEqualTo(orientation >= 5 ? 96 : 160);
                assertCorner(image, red, TestImages.RED);
                assertCorner(image, green, TestImages.GREEN);
                assertCorner(image, blue, TestImages.BLUE);
            }
        }
    }

    @Test
    void aBrokenExifBlockIsNoReasonToRefuse() {
        byte[] tiff = TestImages.exif(6);
        tiff[5] = 0x7F; // the directory lies far outside
        byte[] png = TestImages.withPngChunk(TestImages.encode(".png", 160, 96), "eXIf", tiff);
        try (DecodedImage image = decoder.decode(png)) {
            assertThat(image.width()).isEqualTo(160);
        }
    }

    @Test
    void refusesTooManyBytesBeforeLookingAtThem() {
        assertRefused(new byte[512 * 1024 + 1], Reason.TOO_MANY_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"10000, 10000", "2147483647, 2147483647", "1921, 1080"})
    void refusesAPngBombByItsHeader(int width, int height) {
        assertRefused(TestImages.pngClaiming(width, height), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void refusesAJpegThatClaimsTooManyPixels() {
        byte[] jpeg = TestImages.encode(".jpg", 160, 96);
        int frame = TestImages.jpegFrame(jpeg);
        Arrays.fill(jpeg, frame + 1, frame + 5, (byte) 0x7F);
        assertRefused(jpeg, Reason.TOO_MANY_PIXELS);
    }

    @Test
    void refusesAWebpThatClaimsTooManyPixels() {
        byte[] webp = TestImages.encode(".webp", 160, 96);
        int at = new String(webp, StandardCharsets.ISO_8859_1).indexOf("VP8L") + 8;
        Arrays.fill(webp, at + 1, at + 5, (byte) 0xFF);
        assertRefused(webp, Reason.TOO_MANY_PIXELS);
    }

    @Test
    void acceptsTheLargestAndRefusesTooSmall() {
        decoder.decode(TestImages.encode(".jpg", 1920, 1080)).close();
        decoder.decode(TestImages.encode(".jpg", 64, 64)).close();
        assertRefused(TestImages.encode(".jpg", 63, 200), Reason.TOO_SMALL);
    }

    @Test
    void refusesWhatIsNoAcceptedImage() {
        assertRefused(new byte[0], Reason.UNSUPPORTED_TYPE);
        assertRefused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), Reason.UNSUPPORTED_TYPE);
        assertRefused("GIF89a".getBytes(StandardCharsets.ISO_8859_1), Reason.UNSUPPORTED_TYPE);
        assertRefused(TestImages.encode(".bmp", 160, 96), Reason.UNSUPPORTED_TYPE);
        assertRefused(TestImages.encode(".tiff", 160, 96), Reason.UNSUPPORTED_TYPE);
    }

    @Test
    void refusesAnimations() {
        byte[] png = TestImages.withPngChunk(TestImages.encode(".png", 160, 96), "acTL", new byte[8]);
        assertRefused(png, Reason.UNSUPPORTED_TYPE);
        byte[] webp = new byte[30];
        System.arraycopy("RIFF\26\0\0\0WEBPVP8X\n\0\0\0\2".getBytes(StandardCharsets.ISO_8859_1), 0, webp, 0, 21);
        assertRefused(webp, Reason.UNSUPPORTED_TYPE);
    }

    @Test
    void refusesCmykAndArithmeticCodedJpeg() {
        byte[] cmyk = TestImages.encode(".jpg", 160, 96);
        cmyk[TestImages.jpegFrame(cmyk) + 5] = 4;
        assertRefused(cmyk, Reason.UNSUPPORTED_TYPE);
        byte[] arithmetic = TestImages.encode(".jpg", 160, 96);
        arithmetic[TestImages.jpegFrame(arithmetic) - 3] = (byte) 0xC9;
        assertRefused(arithmetic, Reason.UNSUPPORTED_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".webp"})
    void refusesEveryTruncation(String extension) {
        byte[] whole = TestImages.encode(extension, 96, 64);
        for (int length = 16; length < whole.length; length += 1 + whole.length / 400) {
            assertRefused(Arrays.copyOf(whole, length), Reason.MALFORMED);
        }
    }

    /** What a decoder would answer with a half-grey picture. */
    @Test
    void refusesAJpegWhoseScanIsCutThoughItsEndIsMarked() {
        byte[] whole = TestImages.encode(".jpg", noise(320, 240));
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        cut[cut.length - 2] = (byte) 0xFF;
        cut[cut.length - 1] = (byte) 0xD9;
        assertRefused(cut, Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".webp"})
    void randomDamageIsDecodedOrRefusedButNeverAFault(String extension) {
        byte[] whole = TestImages.encode(extension, noise(128, 96));
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 4; k++) {
                damaged[random.nextInt(i % 2 == 0 ? damaged.length : 200)] = (byte) random.nextInt();
            }
            try (DecodedImage image = decoder.decode(damaged)) {
                assertThat((long) image.width() * image.height()).isLessThanOrEqualTo(1920 * 1080);
            } catch (ImageRefusedException expected) {
                assertThat(expected.reason()).isNotNull();
            }
        }
    }

    @Test
    void leavesTheCallersBytesAlone() {
        byte[] file = TestImages.encode(".png", 160, 96);
        byte[] before = file.clone();
        decoder.decode(file).close();
        assertThat(file).isEqualTo(before);
    }

    @Test
    void closingFreesThePixels() {
        DecodedImage image = decoder.decode(TestImages.encode(".png", 160, 96));
        Mat alias = image.bgr().submat(0, 8, 0, 8);
        image.close();
        assertThat(image.bgr().empty()).isTrue();
        assertThat(alias.get(1, 1)).as("pixels that another header still sees").containsExactly(0, 0, 0);
    }

    private static Mat noise(int width, int height) {
        Mat image = new Mat(height, width, CvType.CV_8UC3);
        org.opencv.core.Core.randu(image, 0, 255);
        return image;
    }

    private void assertRefused(byte[] file, Reason reason) {
        ImageRefusedException refused = catchThrowableOfType(ImageRefusedException.class, () -> decoder.decode(file));
        assertThat(refused).as("a file of %d bytes", file.length).isNotNull();
        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
    }

    private static void assertCorner(DecodedImage image, String corner, double[] colour) {
        int x = corner.endsWith("R") ? image.width() - 9 : 8;
        int y = corner.startsWith("B") ? image.height() - 9 : 8;
        assertColour(image, x, y, colour);
    }

    private static void assertColour(DecodedImage image, int x, int y, double[] colour) {
        double[] pixel = image.bgr().get(y, x);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(pixel[channel]).isCloseTo(colour[channel], org.assertj.core.data.Offset.offset(40.0));
        }
    }
}
