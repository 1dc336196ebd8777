package org.faceauth.inference.net;

import ai.djl.Device;
import org.faceauth.inference.image.OpenCv;
import org.faceauth.models.InputSpec;
import org.faceauth.models.InstalledNetwork;
import org.faceauth.models.TfjsModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;

class GoldenVectorsTest {
    @BeforeAll
    static void load() {
        OpenCv.load();
    }

    @Test
    void blazeFaceGivesWhatTensorFlowGives() {
        InstalledNetwork network = Weighted.network("blazeface");
        check(network, BlazeFace.program(network.entry(), TfjsModel.read(network.file())));
    }

    @Test
    void faceMeshGivesWhatTensorFlowGives() {
        InstalledNetwork network = Weighted.network("facemesh");
        check(network, MediaPipeFaceMesh.program(network.entry(), TfjsModel.read(network.file())));
    }

    @Test
    void faceResGivesWhatTensorFlowGives() {
        InstalledNetwork network = Weighted.network("faceres");
        check(network, FaceRes.program(network.entry(), TfjsModel.read(network.file()), false));
    }

    @Test
    void faceRecognitionGivesWhatFaceApiGives() {
        InstalledNetwork network = Weighted.network("face-recognition");
        check(
                network,
                FaceRecognitionNet.program(weights(network), network.entry().input(), false));
    }

    @Test
    void mobileFaceNetGivesWhatNumPyGives() {
        InstalledNetwork network = Weighted.network("mobilefacenet-068");
        check(network, MobileFaceNet.program(weights(network), network.entry().input(), false));
    }

    @Test
    void miniFasNetV2GivesWhatNumPyGives() {
        InstalledNetwork network = Weighted.network("minifasnet-v2");
        check(network, MiniFasNet.program(weights(network), network.entry().input()));
    }

    @Test
    void miniFasNetV1SeGivesWhatNumPyGives() {
        InstalledNetwork network = Weighted.network("minifasnet-v1se");
        check(network, MiniFasNet.program(weights(network), network.entry().input()));
    }

    @Test
    void retinaFaceGivesWhatNumPyGives() {
        InstalledNetwork network = Weighted.network("retinaface-mobilenet025");
        Program program =
                RetinaFaceNet.program(weights(network), network.entry().input());
        check(network.id(), program, 160, 128);
    }

    private static Weights weights(InstalledNetwork network) {
        return Weights.of(network.id(), network.tensors());
    }

    private static void check(InstalledNetwork network, Program program) {
        InputSpec input = network.entry().input();
        check(network.id(), program, input.width(), input.height());
    }

    private static void check(String networkId, Program program, int width, int height) {
        Mat picture = Weighted.picture(width, height);
        try (Network network = Network.load(program, Device.cpu())) {
            Golden.check(networkId, network.run(picture));
        } finally {
            picture.release();
        }
    }
}
