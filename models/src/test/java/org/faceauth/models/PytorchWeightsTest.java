package org.faceauth.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.faceauth.models.WeightsRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PytorchWeightsTest {
    private static final long[] SIX = {6};
    private static final long[] ONE = {1};

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsViewsInRowMajorOrder(boolean zip) {
        TorchFixture fixture = new TorchFixture()
                .floats("a", 1, 2, 3, 4, 5, 6)
                .tensor("module.whole", "a", "FloatStorage", 6, 0, new long[] {2, 3}, new long[] {3, 1})
                .tensor("transposed", "a", "FloatStorage", 6, 0, new long[] {3, 2}, new long[] {1, 3})
                .tensor("part", "a", "FloatStorage", 6, 4, new long[] {2}, ONE)
                .tensor("odd stride of one", "a", "FloatStorage", 6, 0, new long[] {1, 2}, new long[] {77, 1});
        Map<String, Tensor> tensors = read(zip ? fixture.zip() : fixture.legacy());
        assertThat(tensors.keySet()).containsExactly("module.whole", "transposed", "part", "odd stride of one");
        assertThat(tensors.get("module.whole")).isEqualTo(tensor("module.whole", new long[] {2, 3}, 1, 2, 3, 4, 5, 6));
        assertThat(tensors.get("transposed")).isEqualTo(tensor("transposed", new long[] {3, 2}, 1, 4, 2, 5, 3, 6));
        assertThat(tensors.get("part")).isEqualTo(tensor("part", new long[] {2}, 5, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "HalfStorage, 003c 00c0 ff7b 0100 007c, 1;-2;65504;5.9604645E-8;Infinity",
        "BFloat16Storage, 803f 00c0, 1;-2",
        "FloatStorage, 0000803f, 1",
        "DoubleStorage, 000000000000f83f, 1.5",
        "CharStorage, ff7f, -1;127",
        "ByteStorage, ff7f, 255;127",
        "ShortStorage, ffff 0100, -1;1",
        "IntStorage, ffffffff 00000001, -1;16777216",
        "LongStorage, feffffffffffffff, -2",
        "BoolStorage, 0100, 1;0",
    })
    void readsEveryStorage(String type, String hex, String expected) {
        byte[] raw = HexFormat.of().parseHex(hex.replace(" ", ""));
        String[] values = expected.split(";");
        long count = values.length;
        TorchFixture fixture =
                new TorchFixture().storage("0", raw).tensor("t", "0", type, count, 0, new long[] {count}, ONE);
        for (byte[] file : new byte[][] {fixture.zip(), fixture.legacy()}) {
            assertThat(read(file).get("t").values())
                    .containsExactly(Arrays.stream(values).map(Float::valueOf).toArray(Float[]::new));
        }
    }

    @Test
    void readsAScalarAndAnEmptyTensor() {
        TorchFixture fixture = new TorchFixture()
                .storage(
                        "0",
                        ByteBuffer.allocate(8)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putLong(7)
                                .array())
                .tensor("steps", "0", "LongStorage", 1, 0, new long[0], new long[0])
                .tensor("none", "0", "LongStorage", 1, 0, new long[] {0, 3}, new long[] {3, 1});
        Map<String, Tensor> tensors = read(fixture.legacy());
        assertThat(tensors.get("steps").values()).containsExactly(7);
        assertThat(tensors.get("steps").rank()).isZero();
        assertThat(tensors.get("none").values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state_dict", "net_state_dict", "model_state_dict", "model"})
    void unwrapsAStateDict(String wrapper) {
        TorchFixture fixture = simple().under(wrapper);
        assertThat(read(fixture.zip())).containsOnlyKeys("w");
        assertThat(read(fixture.legacy())).containsOnlyKeys("w");
    }

    @Test
    void honoursTheByteOrderOfAnArchive() {
        TorchFixture big = new TorchFixture()
                .byteOrder("big")
                .floats("a", 1, 2, 3, 4, 5, 6)
                .tensor("w", "a", "FloatStorage", 6, 0, SIX, ONE);
        assertThat(read(big.zip()).get("w").values()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(read(simple().byteOrder("little").zip())).isEqualTo(read(simple().zip()));
        assertThat(refusal(simple().byteOrder("middle").zip()).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void readsAParameter() {
        byte[] pickle = TorchFixture.pickle(p -> p.op('}')
                .text("w")
                .global("torch._utils", "_rebuild_parameter")
                .op('(')
                .tensor(new TorchFixture.Entry("w", "a", "FloatStorage", 6, 0, SIX, ONE))
                .op(0x88)
                .global("collections", "OrderedDict")
                .op(')')
                .op('R')
                .op('t')
                .op('R')
                .op('s'));
        assertThat(read(simple().zip(pickle)).get("w").values()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @CsvSource({"os, system", "builtins, eval", "torch, load", "torch.nn.modules.conv, Conv2d"})
    void refusesEveryOtherGlobalByName(String module, String name) {
        byte[] pickle = TorchFixture.pickle(p ->
                p.global(module, name).op('(').text("touch /tmp/owned").op('t').op('R'));
        for (byte[] file : new byte[][] {simple().zip(pickle), simple().legacy(pickle)}) {
            WeightsRefusedException refusal = refusal(file);
            assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
            assertThat(refusal).hasMessageContaining("the global " + module + "." + name);
        }
    }

    @Test
    void refusesToCallAStorage() {
        byte[] pickle = TorchFixture.pickle(
                p -> p.global("torch", "FloatStorage").op(')').op('R'));
        assertThat(refusal(simple().zip(pickle)).reason()).isEqualTo(Reason.UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 7, 1", // longer than its storage
        "1, 6, 1", // starts too late
        "-1, 2, 1",
        "0, 1000000, 0", // one element shown a million times
        "0, 2, 2147483648",
        "0, -1, 1",
    })
    void refusesAViewThatReachesOutOfItsStorageOrRepeatsIt(long offset, long length, long stride) {
        TorchFixture fixture = new TorchFixture()
                .floats("a", 1, 2, 3, 4, 5, 6)
                .tensor("bad", "a", "FloatStorage", 6, offset, new long[] {length}, new long[] {stride});
        for (byte[] file : new byte[][] {fixture.zip(), fixture.legacy()}) {
            assertThat(refusal(file)).hasMessageContaining("tensor bad");
        }
    }

    @Test
    void refusesAStorageThatIsLargerThanTheFile() {
        TorchFixture fixture = new TorchFixture()
                .floats("a", 1, 2)
                .tensor("huge", "a", "FloatStorage", 2_000_000_000, 0, new long[] {2_000_000_000}, ONE);
        assertThat(refusal(fixture.zip()).reason()).isIn(Reason.TOO_LARGE, Reason.TRUNCATED);
        assertThat(refusal(fixture.legacy()).reason()).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void refusesManyTensorsOverOneStorage() {
        TorchFixture fixture = new TorchFixture().floats("a", new float[10_000]);
        for (int i = 0; i < 100; i++) {
            fixture.tensor("t" + i, "a", "FloatStorage", 10_000, 0, new long[] {10_000}, ONE);
        }
        assertThat(refusal(fixture.zip())).hasMessageContaining("claim more than the file has");
    }

    @Test
    void refusesAStateDictThatContainsItself() {
        byte[] pickle = TorchFixture.pickle(
                p -> p.op('}').op('q').u1(1).text("state_dict").op('h').u1(1).op('s'));
        assertThat(refusal(simple().zip(pickle))).hasMessageContaining("no state dict");
    }

    @Test
    void refusesCompressedArchives() {
        assertThat(refusal(simple().compressed().zip()).reason()).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void namesTheTruncatedFileAndTensor() {
        byte[] whole = simple().legacy();
        WeightsRefusedException refusal = refusal(Arrays.copyOf(whole, whole.length - 1));
        assertThat(refusal.reason()).isEqualTo(Reason.TRUNCATED);
        assertThat(refusal).hasMessageContaining("weights.pth").hasMessageContaining("storage a");
        assertThat(refusal.file()).isEqualTo(directory.resolve("weights.pth"));
    }

    @Test
    void refusesWhatIsNoPytorchFile() {
        assertThat(refusal(new byte[0]).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refusal("<html>".getBytes(StandardCharsets.US_ASCII))).hasMessageContaining("not a PyTorch file");
        assertThat(catchThrowableOfType(
                                WeightsRefusedException.class,
                                () -> PytorchWeights.read(directory.resolve("absent.pth")))
                        .reason())
                .isEqualTo(Reason.MISSING);
        assertThat(catchThrowableOfType(WeightsRefusedException.class, () -> PytorchWeights.read(directory))
                        .reason())
                .isEqualTo(Reason.UNREADABLE);
    }

    private static TorchFixture simple() {
        return new TorchFixture().floats("a", 1, 2, 3, 4, 5, 6).tensor("w", "a", "FloatStorage", 6, 0, SIX, ONE);
    }

    private static Tensor tensor(String name, long[] shape, float... values) {
        return new Tensor(name, shape, values);
    }

    private Map<String, Tensor> read(byte[] content) {
        return PytorchWeights.read(file(content));
    }

    private WeightsRefusedException refusal(byte[] content) {
        Path file = file(content);
        return catchThrowableOfType(WeightsRefusedException.class, () -> PytorchWeights.read(file));
    }

    private Path file(byte[] content) {
        try {
            return Files.write(directory.resolve("weights.pth"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
