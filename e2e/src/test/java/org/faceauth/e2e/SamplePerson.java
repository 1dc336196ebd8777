package org.faceauth.e2e;

import java.nio.file.Path;
import java.util.List;
import org.faceauth.e2e.photo.PhotoStudio;
import org.faceauth.e2e.photo.PosedPhoto;

/**
 * A person whom there are photos of.
 *
 * @param photos each with exactly one face of acceptable quality, looking into the camera; in order of their names
 */
public record SamplePerson(List<Path> photos) {

    /** As often as the realm lets somebody try. */
    private static final int TRIES = 3;

    public SamplePerson {
        photos = List.copyOf(photos);
    }

    /** Photos for as many tries as there are; not the given one, unless there is no other. */
    public List<PosedPhoto> without(Path enrolled) {
        List<Path> heldOut =
                photos.stream().filter(photo -> !photo.equals(enrolled)).toList();
        return (heldOut.isEmpty() ? photos : heldOut)
                .stream().limit(TRIES).map(SamplePerson::posed).toList();
    }

    /** All of them, at most as many as there are tries. */
    public List<PosedPhoto> posed() {
        return photos.stream().limit(TRIES).map(SamplePerson::posed).toList();
    }

    public Path first() {
        return photos.get(0);
    }

    private static PosedPhoto posed(Path photo) {
        return new PhotoStudio(SystemUnderTest.stack().inference()).pose(photo).orElseThrow();
    }

    @Override
    public String toString() {
        return "SamplePerson[" + photos.size() + " photos]";
    }
}
