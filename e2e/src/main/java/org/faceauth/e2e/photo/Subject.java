package org.faceauth.e2e.photo;

import java.awt.image.BufferedImage;

/**
 * Somebody in front of the camera who does what the page asks: goes into each movement and back again, and back to
 * neutral before the next one. Never two frames alike, as nobody holds still to the pixel.
 */
public final class Subject {

    /** Frames from neutral to fully there. */
    private static final int FRAMES = 5;
    /** Frames at rest between two goes. */
    private static final int REST = 2;

    private final PosedPhoto photo;
    private Movement movement = Movement.NEUTRAL;
    private int phase;
    private int frame;

    public Subject(PosedPhoto photo) {
        this.photo = photo;
    }

    /**
     * The next camera frame, about a tenth of a second after the one before.
     *
     * @param asked what the page asks for now
     * @return a JPEG
     */
    public byte[] frame(Movement asked) {
        boolean resting = phase <= REST;
        if (resting && asked != movement) {
            movement = asked;
            phase = 0;
        }
        double way = wayOf(phase);
        phase = (phase + 1) % (REST + 2 * FRAMES);
        frame++;
        BufferedImage picture =
                photo.with(movement.at(way).at(1.5 * Math.sin(0.9 * frame), 1.2 * Math.cos(0.7 * frame)));
        return CameraPicture.jpeg(picture);
    }

    private static double wayOf(int phase) {
        int into = Math.max(0, phase - REST);
        return (double) (into <= FRAMES ? into : 2 * FRAMES - into) / FRAMES;
    }
}
