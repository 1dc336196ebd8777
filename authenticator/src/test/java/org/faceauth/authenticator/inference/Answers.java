package org.faceauth.authenticator.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Answers as the service writes them. */
final class Answers {
    static final String INFO = """
            {"profile":"test","device":"cpu","networks":[],"embeddingId":"net-1","embeddingDimension":2,
             "calibration":{"points":[{"cosine":0.2,"log10Fmr":0,"extrapolated":false},
                                      {"cosine":0.8,"log10Fmr":-5,"extrapolated":true}],"comparisons":1000},
             "antiSpoof":true,"eyeOpenness":true,"limits":{"maxBytes":1,"maxPixels":1,"minSide":1},
             "demonstration":false}""";

    private Answers() {}

    static String measured(String networkId, float... embedding) {
        ByteBuffer bytes = ByteBuffer.allocate(embedding.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(embedding);
        return MEASURED.replace("NETWORK", networkId)
                .replace("VALUES", Base64.getEncoder().encodeToString(bytes.array()));
    }

    private static final String MEASURED = """
            {"result":"measured","image":{"width":640,"height":480},"face":{
             "box":{"x":200,"y":100,"width":200,"height":240},"detectionScore":0.99,
             "landmarks":[{"x":1,"y":1},{"x":2,"y":1},{"x":1.5,"y":2},{"x":1,"y":3},{"x":2,"y":3}],
             "pose":{"yaw":1.5,"pitch":-2,"roll":0.1},"eyes":{"left":0.8,"right":0.9},
             "quality":{"score":0.9,"faceRatio":0.5,"centring":1,"roll":1,"area":0.9,"sharpness":0.8,"exposure":0.9},
             "liveness":{"score":0.9,"methods":[{"method":"texture","score":0.9}]},
             "antiSpoof":{"score":0.95,"methods":[{"method":"minifasnet","score":0.95}]},
             "embedding":{"networkId":"NETWORK","values":"VALUES"},"mesh":[]},"timingsMillis":{"total":1.5}}""";
}
