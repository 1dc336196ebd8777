package org.faceauth.e2e.photo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every movement of a person drawn beforehand, for a camera that can only show pictures. */
public final class Film {

    /** Pictures from neutral to fully there, both included. */
    private static final int PICTURES = 6;

    private Film() {}

    /** JPEGs by movement, each list from neutral to fully there. */
    public static Map<Movement, List<byte[]>> of(PosedPhoto photo) {
        Map<Movement, List<byte[]>> film = new EnumMap<>(Movement.class);
        for (Movement movement : Movement.values()) {
            List<byte[]> pictures = new ArrayList<>();
            for (int i = 0; i < (movement == Movement.NEUTRAL ? 1 : PICTURES); i++) {
                pictures.add(CameraPicture.jpeg(photo.with(movement.at(i / (PICTURES - 1.0)))));
            }
            film.put(movement, pictures);
        }
        return film;
    }
}
