package org.faceauth.inference.engine;

/** Where the networks shall run. */
public enum DevicePreference {
    /** Apple's GPU where there is one, else CUDA, else the CPU. */
    AUTOMATIC,
    /** Apple's GPU; the CPU, with a log line, where there is none. */
    MPS,
    /** An NVIDIA GPU; the CPU, with a log line, where there is none. */
    CUDA,
    /** The CPU. */
    CPU
}
