package org.faceauth.inference.net;

import org.faceauth.models.NetworkEntry;
import org.faceauth.models.TfjsModel;

/**
 * HSE-FaceRes (Savchenko, 2021), a MobileNet trained for age, gender and identity: 224x224, raw RGB, of which the 1024
 * pooled features are the embedding.
 */
final class FaceRes {
    private FaceRes() {}

    /**
     * @param mirrored whether to add the embedding of the mirror image
     * @return a program whose output is one embedding, not normalised
     */
    static Program program(NetworkEntry entry, TfjsModel model, boolean mirrored) {
        Program program = new Program(entry.id());
        Value features = TfjsGraph.write(program, model, entry, mirrored ? 2 : 1, "embedding")
                .get(0);
        program.output(program.batchSum(features));
        return program;
    }
}
