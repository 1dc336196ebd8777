package org.faceauth.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the state dict of a PyTorch file, in the zip format (since PyTorch 1.6) and in the older one. The pickle inside
 * is interpreted, never executed: it can build only dictionaries, lists, numbers, strings and tensors, and a global
 * beyond those is refused by its name.
 *
 * <p>A state dict that lies under {@code state_dict}, {@code net_state_dict}, {@code model_state_dict} or {@code model}
 * is unwrapped. Names stay as they are, a prefix {@code module.} included.
 */
public final class PytorchWeights {
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};

    private PytorchWeights() {}

    /**
     * Reads every tensor of the state dict.
     *
     * @return by name, in the file's order; unmodifiable
     * @throws WeightsRefusedException if the file is missing, truncated, malformed, too large, or asks for anything but
     *     plain tensors
     */
    public static Map<String, Tensor> read(Path file) {
        try (TorchFile torch = open(file)) {
            Map<String, TorchView> views = StateDict.of(file, torch.root());
            TensorBudget budget = new TensorBudget(file);
            SpanBudget spans = new SpanBudget(file);
            views.forEach((name, view) -> {
                view.check(file, name);
                budget.take(name, view.shape());
                spans.take(name, view);
            });
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            views.forEach((name, view) -> tensors.put(name, tensor(file, torch, name, view)));
            return Collections.unmodifiableMap(tensors);
        } catch (IOException e) {
            throw BoundedFile.unreadable(file, e);
        }
    }

    private static TorchFile open(Path file) throws IOException {
        byte[] magic = BoundedFile.head(file, ZIP_MAGIC.length);
        return Arrays.equals(magic, ZIP_MAGIC) ? TorchZipFile.open(file) : TorchLegacyFile.open(file);
    }

    private static Tensor tensor(Path file, TorchFile torch, String name, TorchView view) {
        try (InputStream in = torch.open(view.storage());
                WeightStream stream = new WeightStream(file, in, torch.order())) {
            ElementType type = view.storage().type();
            stream.skip(view.offset() * type.bytes(), name);
            float[] span = stream.read(name, type, (int) view.span());
            return new Tensor(name, view.shape(), view.rowMajor(span));
        } catch (IOException e) {
            throw BoundedFile.unreadable(file, e);
        }
    }
}
