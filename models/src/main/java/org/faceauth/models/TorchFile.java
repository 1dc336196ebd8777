package org.faceauth.models;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;

/** An opened PyTorch file: the unpickled object and the storages that its tensors are views of. */
interface TorchFile extends Closeable {

    /** What was pickled, made of the types of {@link Unpickler}. */
    Object root();

    ByteOrder order();

    /**
     * The raw elements of a storage, from its beginning.
     *
     * @throws WeightsRefusedException if the file has no such storage, or one of another size
     */
    InputStream open(TorchStorage storage) throws IOException;
}
