package org.faceauth.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pinned values of the real files, computed with Python's {@code pickle}, {@code struct} and {@code json}: first, middle
 * and last element, and the sum of all.
 */
class RealWeightsTest {

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    068.ckpt|333|conv1.conv.weight|[64, 3, 3, 3]|0.20259833335876465|0.8241015076637268|-0.3848542273044586|-39.246018626545265
                    068.ckpt|333|blocks.7.conv.4.running_var|[256]|0.05090731009840965|0.023708516731858253|0.1195783019065857|16.220735360868275
                    068.ckpt|333|linear1.bn.running_var|[128]|1.5106732845306396|1.2720062732696533|1.577199935913086|196.53691339492798
                    068.ckpt|333|conv1.bn.num_batches_tracked|[]|65212|65212|65212|65212
                    2.7_80x80_MiniFASNetV2.pth|334|module.conv1.conv.weight|[32, 3, 3, 3]|-0.03305232152342796|-0.046025604009628296|0.09083134680986404|-0.8422568799926466
                    2.7_80x80_MiniFASNetV2.pth|334|module.prob.weight|[3, 128]|0.047721169888973236|-0.1074441596865654|0.058228131383657455|-0.0010382309556007385
                    4_0_0_80x80_MiniFASNetV1SE.pth|370|module.conv_4.model.1.project.bn.running_var|[128]|0.006602691952139139|0.007138906046748161|0.007812419906258583|0.9278750382363796
                    4_0_0_80x80_MiniFASNetV1SE.pth|370|module.prob.weight|[3, 128]|-0.04879532754421234|0.10902870446443558|-0.061278071254491806|0.0027546267956495285
                    mobilenet0.25_Final.pth|300|body.stage1.0.0.weight|[8, 3, 3, 3]|-0.13596665859222412|-0.18765945732593536|0.12092862278223038|3.45035033847671
                    mobilenet0.25_Final.pth|300|LandmarkHead.2.conv1x1.bias|[20]|-0.12625961005687714|-0.00019902127678506076|0.23017118871212006|0.5933947400480974
                    """)
    void readsPytorch(
            String file, int count, String name, String shape, float first, float middle, float last, double sum) {
        check(PytorchWeights.read(SampleData.weights(file)), count, name, shape, first, middle, last, sum);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    blazeface|112|unknown_135|[1, 1, 96, 2]|-0.04168701171875|-0.1119384765625|-0.07861328125|-474.6146342754364
                    blazeface|112|StatefulPartitionedCall/functional_1/tf_op_layer_regressors_2/regressors_2/shape|[3]|1|384|16|401
                    facemesh|120|StatefulPartitionedCall/model_1/p_re_lu_25/Neg|[1, 1, 32]|-0.1741943359375|-0.1990966796875|0.2274169921875|-2.99090576171875
                    facemesh|120|StatefulPartitionedCall/model_1/conv2d_19/Conv2D_bn_offset|[32]|2.708984375|3.474609375|3.220703125|76.19223022460938
                    faceres|128|age_pred/kernel|[256, 100]|0.0003139972686767578|-0.29052734375|-0.1976318359375|-867.8202788829803
                    faceres|128|conv_dw_7/depthwise_kernel|[3, 3, 512, 1]|-0.2186279296875|0.1456298828125|-0.31640625|203.16066467761993
                    """)
    void readsTfjsModels(
            String model, int count, String name, String shape, float first, float middle, float last, double sum) {
        TfjsModel read = TfjsModel.read(SampleData.npm(model + ".json"));
        check(read.weights(), count, name, shape, first, middle, last, sum);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    conv32_down/conv/filters|[7, 7, 3, 32]|-0.02945963752036001|0.024198987963152868|0.005786714512927865|-1.0253005986996417
                    conv64_3/conv2/scale/weights|[64]|10.20153658062804|12.738015417959176|13.633243242899578|714.0424016036236
                    fc|[256, 128]|-0.006796070319764758|0.007511446142897886|0.00643838240819819|-0.09192579327260939
                    """)
    void readsQuantisedFaceApiWeights(String name, String shape, float first, float middle, float last, double sum) {
        Map<String, Tensor> read = TfjsWeights.read(SampleData.npm("face_recognition_model-weights_manifest.json"));
        check(read, 117, name, shape, first, middle, last, sum);
    }

    @Test
    void readsTheGraphOfFacemesh() {
        TfjsModel mesh = TfjsModel.read(SampleData.npm("facemesh.json"));
        assertThat(mesh.outputs())
                .extracting(TfjsPort::key, TfjsPort::node)
                .containsExactly(
                        tuple("output_mesh", "Identity_2"),
                        tuple("output_faceflag", "Identity_1"),
                        tuple("output_contours", "Identity"));
        assertThat(mesh.inputs().get(0).shape()).containsExactly(-1, 192, 192, 3);
        TfjsNode first = mesh.nodes().stream()
                .filter(node -> node.op().equals("_FusedConv2D"))
                .findFirst()
                .orElseThrow();
        assertThat(first.inputs()).hasSize(4).startsWith("input_1");
        assertThat(first.attributes().fusedOps()).containsExactly("BiasAdd", "Prelu");
        assertThat(first.attributes().strides()).containsExactly(1, 2, 2, 1);
        assertThat(first.attributes().dilations()).containsExactly(1, 1, 1, 1);
        assertThat(first.attributes().padding()).isEqualTo("SAME");
        assertThat(first.attributes().dataFormat()).isEqualTo("NHWC");
        assertThat(first.attributes().explicitPaddings()).isEmpty();
    }

    @Test
    void findsTheSignatureOfBlazefaceInItsMetadata() {
        TfjsModel blazeface = TfjsModel.read(SampleData.npm("blazeface.json"));
        assertThat(blazeface.outputs())
                .extracting(TfjsPort::node)
                .containsExactlyInAnyOrder("Identity", "Identity_1", "Identity_2", "Identity_3");
    }

    private static void check(
            Map<String, Tensor> tensors,
            int count,
            String name,
            String shape,
            float first,
            float middle,
            float last,
            double sum) {
        assertThat(tensors).hasSize(count).containsKey(name);
        Tensor tensor = tensors.get(name);
        float[] values = tensor.values();
        assertThat(Arrays.toString(tensor.shape())).isEqualTo(shape);
        assertThat(values[0]).isEqualTo(first);
        assertThat(values[values.length / 2]).isEqualTo(middle);
        assertThat(values[values.length - 1]).isEqualTo(last);
        double total = 0;
        for (float value : values) {
            total += value;
        }
        assertThat(total).isCloseTo(sum, within(1e-5 * Math.max(1, Math.abs(sum))));
    }
}
