package org.faceauth.inference.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faceauth.inference.Embedding;
import org.faceauth.inference.Face;
import org.faceauth.inference.Face.Eyes;
import org.faceauth.inference.Face.MethodScore;
import org.faceauth.inference.Face.Scores;
import org.faceauth.inference.Measurement;
import org.faceauth.inference.Measurement.ImageSize;
import org.faceauth.inference.Quality;
import org.faceauth.inference.Want;
import org.faceauth.inference.image.AlignmentTemplate;
import org.faceauth.inference.image.DecodedImage;
import org.faceauth.inference.image.FaceAlignment;
import org.faceauth.inference.image.ImageDecoder;
import org.faceauth.inference.liveness.PassiveLiveness;
import org.faceauth.inference.net.AntiSpoofPair;
import org.faceauth.inference.net.Detection;
import org.faceauth.inference.net.EyeNetwork;
import org.faceauth.inference.net.FaceMesh;
import org.faceauth.inference.net.MeshResult;
import org.faceauth.inference.net.Networks;
import org.faceauth.inference.pose.EyeOpenness;
import org.faceauth.inference.quality.QualityAssessor;
import org.opencv.core.Mat;

/** The steps of one image: decode, detect, locate, judge, embed. */
final class Pipeline {
    /** Below this the mesh network says that there is no face where the detector saw one. */
    static final double MIN_PRESENCE = 0.5;

    private final ImageDecoder decoder;
    private final Networks networks;
    private final FaceChoice.Rule rule;

    Pipeline(ImageDecoder decoder, Networks networks, FaceChoice.Rule rule) {
        this.decoder = decoder;
        this.networks = networks;
        this.rule = rule;
    }

    Measurement measure(byte[] file, Set<Want> wanted) {
        Timings timings = new Timings();
        try (DecodedImage image = timings.time("decode", () -> decoder.decode(file))) {
            ImageSize size = new ImageSize(image.width(), image.height());
            List<Detection> detections =
                    timings.time("detect", () -> networks.detector().detect(image.bgr()));
            FaceChoice choice = rule.choose(detections, size);
            if (choice instanceof FaceChoice.Several several) {
                return new Measurement.SeveralFaces(size, several.count(), timings.finish());
            }
            if (!(choice instanceof FaceChoice.One one)) {
                return new Measurement.NoFace(size, timings.finish());
            }
            Optional<Located> located = locate(image.bgr(), one.face(), timings);
            if (located.isEmpty()) {
                return new Measurement.NoFace(size, timings.finish());
            }
            Face face = face(image.bgr(), size, one.face(), located.get(), wanted, timings);
            return new Measurement.Measured(size, face, timings.finish());
        }
    }

    private Optional<Located> locate(Mat bgr, Detection face, Timings timings) {
        if (networks.mesh().isEmpty()) {
            return Optional.of(Located.by(face));
        }
        FaceMesh network = networks.mesh().get();
        MeshResult mesh = timings.time("mesh", () -> network.locate(bgr, face));
        if (mesh.presence() < MIN_PRESENCE) {
            return Optional.empty();
        }
        Optional<Eyes> eyes = networks.eyes().map(lids -> timings.time("eyes", () -> eyes(lids, bgr, mesh)));
        return Optional.of(Located.by(mesh, eyes));
    }

    private static Eyes eyes(EyeNetwork lids, Mat bgr, MeshResult mesh) {
        EyeNetwork.Apertures apertures = lids.measure(bgr, mesh.points());
        return EyeOpenness.of(apertures.left(), apertures.right());
    }

    private Face face(
            Mat bgr, ImageSize size, Detection detection, Located located, Set<Want> wanted, Timings timings) {
        boolean liveness = wanted.contains(Want.LIVENESS);
        return new Face(
                located.box(),
                detection.score(),
                located.landmarks(),
                located.pose(),
                located.eyes(),
                timings.time("quality", () -> quality(bgr, size, located)),
                liveness
                        ? Optional.of(timings.time("liveness", () -> PassiveLiveness.assess(bgr, located.box())))
                        : Optional.empty(),
                liveness
                        ? networks.antiSpoof().map(pair -> timings.time("spoof", () -> spoof(pair, bgr, located)))
                        : Optional.empty(),
                wanted.contains(Want.EMBEDDING)
                        ? Optional.of(timings.time("embed", () -> embedding(bgr, located)))
                        : Optional.empty(),
                wanted.contains(Want.MESH) ? located.mesh() : List.of());
    }

    private static Quality quality(Mat bgr, ImageSize size, Located located) {
        Mat aligned = FaceAlignment.align(bgr, located.landmarks(), AlignmentTemplate.ARCFACE_112);
        try {
            return QualityAssessor.assess(size, located.box(), located.pose().roll(), aligned);
        } finally {
            DecodedImage.wipe(aligned);
        }
    }

    /** The mean of both networks, as one alone is fooled by what the other sees. */
    private static Scores spoof(AntiSpoofPair pair, Mat bgr, Located located) {
        AntiSpoofPair.Scores scores = pair.scores(bgr, located.box());
        return new Scores(
                Optional.of((scores.near() + scores.far()) / 2),
                List.of(method("minifasnet-v2", scores.near()), method("minifasnet-v1se", scores.far())));
    }

    private static MethodScore method(String name, double score) {
        return new MethodScore(name, Optional.of(score), Optional.empty());
    }

    private Embedding embedding(Mat bgr, Located located) {
        return new Embedding(
                networks.embedder().networkId(), networks.embedder().embed(bgr, located.landmarks(), located.mesh()));
    }
}
