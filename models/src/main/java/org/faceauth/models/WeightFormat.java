package org.faceauth.models;

/** How the weights of a network are stored; the first of its files is the one to read. */
public enum WeightFormat {
    /** A TensorFlow.js graph with its weights: {@link TfjsModel}. */
    TFJS_GRAPH,
    /** A TensorFlow.js weights manifest without a graph: {@link TfjsWeights}. */
    TFJS_WEIGHTS,
    /** A PyTorch state dict: {@link PytorchWeights}. */
    PYTORCH,
    /** Safetensors: {@link SafetensorsWeights}. */
    SAFETENSORS
}
