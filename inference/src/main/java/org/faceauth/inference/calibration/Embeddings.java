package org.faceauth.inference.calibration;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.faceauth.inference.net.Detection;
import org.faceauth.inference.net.MeshResult;
import org.faceauth.inference.net.Networks;
import org.faceauth.models.InstalledProfile;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * The embeddings of all photos in which a face was found.
 *
 * @param people who each is of
 * @param vectors unit vectors
 * @param failures photos in which no face was found
 */
record Embeddings(List<String> people, List<float[]> vectors, int failures) {
    private static final double PRESENT = .5;

    /** Embeds by the profile's networks, two photos at once, and shows how far it is. */
    static Embeddings of(InstalledProfile profile, List<Photo> photos, Progress progress) {
        float[][] found = new float[photos.size()][];
        AtomicInteger done = new AtomicInteger();
        try (Networks networks = Networks.load(profile, Device.cpu())) {
            IntStream.range(0, photos.size()).parallel().forEach(i -> {
                found[i] = embed(networks, photos.get(i)).orElse(null);
                progress.show(done.incrementAndGet(), photos.size());
            });
        }
        List<String> people = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] != null) {
                people.add(photos.get(i).person());
                vectors.add(found[i]);
            }
        }
        return new Embeddings(people, vectors, photos.size() - people.size());
    }

    /** How many people there are. */
    long peopleCount() {
        return people.stream().distinct().count();
    }

    private static Optional<float[]> embed(Networks networks, Photo photo) {
        Mat bgr = Imgcodecs.imread(photo.file().toString(), Imgcodecs.IMREAD_COLOR);
        try {
            if (bgr.empty()) {
                return Optional.empty();
            }
            return mainFace(networks.detector().detect(bgr), bgr).flatMap(face -> embed(networks, bgr, face));
        } finally {
            bgr.release();
        }
    }

    private static Optional<float[]> embed(Networks networks, Mat bgr, Detection face) {
        if (networks.mesh().isEmpty()) {
            return Optional.of(networks.embedder().embed(bgr, face.landmarks(), List.of()));
        }
        MeshResult mesh = networks.mesh().get().locate(bgr, face);
        return mesh.presence() < PRESENT
                ? Optional.empty()
                : Optional.of(networks.embedder().embed(bgr, mesh.landmarks(), mesh.points()));
    }

    /** Photos of a person may show others: the large face in the middle is meant. */
    private static Optional<Detection> mainFace(List<Detection> faces, Mat bgr) {
        return faces.stream().max(Comparator.comparingDouble(face -> {
            double x = face.box().x() + face.box().width() / 2 - bgr.cols() / 2.0;
            double y = face.box().y() + face.box().height() / 2 - bgr.rows() / 2.0;
            return face.box().width() * face.box().height() - 2 * (x * x + y * y);
        }));
    }
}
