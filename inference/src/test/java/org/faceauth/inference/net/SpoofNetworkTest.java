package org.faceauth.inference.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.faceauth.inference.Face.Box;
import org.junit.jupiter.api.Test;
import org.opencv.core.Rect;

/** Expected crops were worked out by hand from minivision's rule. */
class SpoofNetworkTest {
    @Test
    void enlargesAroundTheMiddle() {
        // 100 x 120 at (250, 180): 270 x 324 around (300, 240), both ends included.
        assertThat(SpoofNetwork.crop(new Box(250, 180, 100, 120), 2.7, 640, 480))
                .isEqualTo(new Rect(165, 78, 271, 325));
    }

    @Test
    void shiftsIntoTheImageAtItsStart() {
        assertThat(SpoofNetwork.crop(new Box(10, 20, 100, 100), 2.7, 640, 480)).isEqualTo(new Rect(0, 0, 271, 271));
    }

    @Test
    void shiftsIntoTheImageAtItsEnd() {
        assertThat(SpoofNetwork.crop(new Box(530, 370, 100, 100), 2.7, 640, 480))
                .isEqualTo(new Rect(369, 209, 271, 271));
    }

    @Test
    void enlargesNoFurtherThanTheImage() {
        Rect crop = SpoofNetwork.crop(new Box(200, 100, 200, 240), 4, 640, 480);
        assertThat(crop.height).isLessThanOrEqualTo(480);
        assertThat(crop.y + crop.height).isLessThanOrEqualTo(480);
        assertThat(crop.width * 240.0 / 200).isCloseTo(crop.height, within(2.0));
    }

    @Test
    void refusesAnEmptyBox() {
        assertThatThrownBy(() -> SpoofNetwork.crop(new Box(10, 10, 0, 50), 2.7, 640, 480))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
