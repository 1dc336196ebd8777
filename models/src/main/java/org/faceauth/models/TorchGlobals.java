package org.faceauth.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faceauth.models.WeightsRefusedException.Reason;

/** The Python classes and functions that a state dict may name; all others are refused. */
final class TorchGlobals {
    private static final String ORDERED_DICT = "collections.OrderedDict";
    private static final String TENSOR = "torch._utils._rebuild_tensor_v2";
    private static final String PARAMETER = "torch._utils._rebuild_parameter";
    private static final Set<String> CALLABLE = Set.of(ORDERED_DICT, TENSOR, PARAMETER);
    private static final Map<String, ElementType> STORAGES = Map.ofEntries(
            Map.entry("torch.HalfStorage", ElementType.FLOAT16),
            Map.entry("torch.BFloat16Storage", ElementType.BFLOAT16),
            Map.entry("torch.FloatStorage", ElementType.FLOAT32),
            Map.entry("torch.DoubleStorage", ElementType.FLOAT64),
            Map.entry("torch.CharStorage", ElementType.INT8),
            Map.entry("torch.ByteStorage", ElementType.UINT8),
            Map.entry("torch.ShortStorage", ElementType.INT16),
            Map.entry("torch.IntStorage", ElementType.INT32),
            Map.entry("torch.LongStorage", ElementType.INT64),
            Map.entry("torch.BoolStorage", ElementType.BOOL));

    private final PickleInput in;

    private final Map<String, TorchStorage> seen;

    /** @param seen takes every storage that is named, by key */
    TorchGlobals(PickleInput in, Map<String, TorchStorage> seen) {
        this.in = in;
        this.seen = seen;
    }

    PickleGlobal find(String name) {
        if (!CALLABLE.contains(name) && !STORAGES.containsKey(name)) {
            throw in.refuse(Reason.UNSUPPORTED, "the pickle names the global " + name);
        }
        return new PickleGlobal(name);
    }

    Object call(PickleGlobal global, PickleTuple arguments) {
        List<Object> given = arguments.items();
        switch (global.name()) {
            case ORDERED_DICT -> {
                if (given.isEmpty()) {
                    return new LinkedHashMap<>();
                }
            }
            case TENSOR -> {
                if (given.size() >= 4
                        && given.get(0) instanceof TorchStorage storage
                        && given.get(1) instanceof Long offset
                        && given.get(2) instanceof PickleTuple shape
                        && given.get(3) instanceof PickleTuple strides) {
                    return new TorchView(storage, offset, longs(shape), longs(strides));
                }
            }
            case PARAMETER -> {
                if (!given.isEmpty() && given.get(0) instanceof TorchView view) {
                    return view;
                }
            }
            default -> throw in.refuse(Reason.UNSUPPORTED, "the pickle calls " + global.name());
        }
        throw in.malformed();
    }

    /** {@code ('storage', type, key, location, elements[, view])}; only views of a whole storage are known. */
    TorchStorage storage(PickleTuple id) {
        List<Object> parts = id.items();
        boolean whole = parts.size() == 5 || parts.size() == 6 && parts.get(5) == null;
        if (whole
                && "storage".equals(parts.get(0))
                && parts.get(1) instanceof PickleGlobal global
                && STORAGES.containsKey(global.name())
                && parts.get(2) instanceof String key
                && parts.get(4) instanceof Long elements
                && elements >= 0
                && elements <= Integer.MAX_VALUE) {
            TorchStorage storage = new TorchStorage(key, STORAGES.get(global.name()), elements);
            TorchStorage other = seen.putIfAbsent(key, storage);
            if (other != null && !other.equals(storage)) {
                throw in.refuse(Reason.MALFORMED, "the storage " + storage.key() + " is declared twice");
            }
            return storage;
        }
        throw in.malformed();
    }

    private long[] longs(PickleTuple tuple) {
        return tuple.items().stream()
                .mapToLong(item -> {
                    if (item instanceof Long number) {
                        return number;
                    }
                    throw in.malformed();
                })
                .toArray();
    }
}
