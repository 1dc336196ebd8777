package org.faceauth.inference.net;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.image.AlignmentTemplate;
import org.faceauth.inference.image.OpenCv;
import org.faceauth.models.EmbeddingSpec;
import org.faceauth.models.InputSpec;
import org.faceauth.models.InstalledNetwork;
import org.faceauth.models.InstalledProfile;
import org.faceauth.models.NetworkEntry;
import org.faceauth.models.TfjsModel;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Makes the networks of a profile by what the catalogue calls their architecture. */
final class NetworkLoader {
    /** TorchScript watches the first run and compiles in the second. */
    private static final int WARM_UP_RUNS = 2;

    private static final Scalar GREY = Scalar.all(128);

    static {
        OpenCv.load();
    }

    private final Device device;
    private final Witness witness;

    NetworkLoader(Device device) {
        this(device, (program, input, network) -> {});
    }

    /** @param witness is shown each network that has answered */
    NetworkLoader(Device device, Witness witness) {
        this.device = device;
        this.witness = witness;
    }

    /** Sees what is loaded. */
    interface Witness {
        void loaded(Program program, InputSpec input, Network network);
    }

    FaceDetector detector(InstalledNetwork installed) {
        NetworkEntry entry = installed.entry();
        return switch (entry.architecture()) {
            case "blazeface" -> new BlazeFace(load(entry, BlazeFace.program(entry, TfjsModel.read(installed.file()))));
            case "retinaface-mobilenet025" ->
                new RetinaFace(
                        load(entry, RetinaFaceNet.program(weights(installed), entry.input())),
                        Math.max(entry.input().width(), entry.input().height()));
            default -> throw unknown(entry);
        };
    }

    FaceMesh mesh(InstalledNetwork installed) {
        NetworkEntry entry = installed.entry();
        if (!entry.architecture().equals("facemesh")) {
            throw unknown(entry);
        }
        Network network = load(entry, MediaPipeFaceMesh.program(entry, TfjsModel.read(installed.file())));
        return new MediaPipeFaceMesh(
                network, entry.input().width(), entry.alignment().boxScale());
    }

    EyeNetwork eyes(InstalledNetwork installed) {
        NetworkEntry entry = installed.entry();
        if (!entry.architecture().equals("iris")) {
            throw unknown(entry);
        }
        Network network = load(entry, MediaPipeIris.program(entry, TfjsModel.read(installed.file())));
        return new MediaPipeIris(
                network, entry.input().width(), entry.alignment().boxScale());
    }

    AntiSpoof antiSpoof(InstalledNetwork installed) {
        NetworkEntry entry = installed.entry();
        return switch (entry.architecture()) {
            case "minifasnet-v2", "minifasnet-v1se" ->
                new SpoofNetwork(load(entry, MiniFasNet.program(weights(installed), entry.input())), entry);
            default -> throw unknown(entry);
        };
    }

    Embedder embedder(InstalledProfile profile) {
        List<Embedder> parts = new ArrayList<>();
        try {
            for (EmbeddingSpec.Part part : profile.embedding().parts()) {
                InstalledNetwork installed = profile.network(part.network()).orElseThrow(() -> missing(part));
                parts.add(embedder(installed, part.flip()));
            }
            int[] dimensions = parts.stream().mapToInt(Embedder::dimension).toArray();
            return new FusedEmbedder(EmbeddingId.of(profile), parts, new Fusion(profile.embedding(), dimensions));
        } catch (RuntimeException e) {
            parts.forEach(Embedder::close);
            throw e;
        }
    }

    private Embedder embedder(InstalledNetwork installed, boolean mirrored) {
        NetworkEntry entry = installed.entry();
        AlignmentTemplate template = AlignmentTemplate.named(entry.alignment().template())
                .orElseThrow(() -> new EngineFaultException("network " + entry.id() + ": the alignment template "
                        + entry.alignment().template() + " is not known"));
        double scale = (double) entry.input().width() / template.width();
        AlignmentTemplate fitting = template.scaled(scale);
        if (fitting.height() != entry.input().height()) {
            throw new EngineFaultException(
                    "network " + entry.id() + ": its input has other proportions than its alignment template");
        }
        boolean rgb = entry.input().channels() == InputSpec.ChannelOrder.RGB;
        Network network = load(entry, embedding(installed, mirrored));
        return new AlignedEmbedder(network, fitting, rgb, entry.output().size());
    }

    private Program embedding(InstalledNetwork installed, boolean mirrored) {
        NetworkEntry entry = installed.entry();
        return switch (entry.architecture()) {
            case "dlib-resnet29" -> FaceRecognitionNet.program(weights(installed), entry.input(), mirrored);
            case "faceres" -> FaceRes.program(entry, TfjsModel.read(installed.file()), mirrored);
            case "mobilefacenet" -> MobileFaceNet.program(weights(installed), entry.input(), mirrored);
            case "iresnet18", "iresnet34", "iresnet50", "iresnet100" ->
                ArcFace.program(weights(installed), entry.input(), entry.architecture(), mirrored);
            default -> throw unknown(entry);
        };
    }

    private static Weights weights(InstalledNetwork installed) {
        return Weights.of(installed.id(), installed.tensors());
    }

    /** Loads a network and has it answer, so that the first face does not wait for the compiler. */
    private Network load(NetworkEntry entry, Program program) {
        Network network = Network.load(program, device);
        Mat blank = new Mat(entry.input().height(), entry.input().width(), CvType.CV_8UC3, GREY);
        try {
            for (int i = 0; i < WARM_UP_RUNS; i++) {
                network.run(blank);
            }
            witness.loaded(program, entry.input(), network);
            return network;
        } catch (RuntimeException e) {
            network.close();
            throw e;
        } finally {
            blank.release();
        }
    }

    private static EngineFaultException unknown(NetworkEntry entry) {
        return new EngineFaultException("network " + entry.id() + ": the architecture " + entry.architecture()
                + " is not known for the role " + entry.role());
    }

    private static EngineFaultException missing(EmbeddingSpec.Part part) {
        return new EngineFaultException("network " + part.network() + " is not installed");
    }
}
