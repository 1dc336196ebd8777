package org.faceauth.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.faceauth.bench.Acquisition.Acquired;
import org.faceauth.bench.Acquisition.Failed;
import org.faceauth.bench.Acquisition.Unreadable;
import org.faceauth.bench.Acquisition.Why;
import org.faceauth.inference.EngineInfo;
import org.faceauth.inference.EngineInfo.Calibration;
import org.faceauth.inference.EngineInfo.CalibrationPoint;
import org.faceauth.inference.Measurement.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final EngineInfo ENGINE = new EngineInfo(
            "a-profile",
            "cpu",
            List.of(),
            "network-1",
            64,
            new Calibration(
                    List.of(new CalibrationPoint(0.1, -1, false), new CalibrationPoint(0.7, -6, false)), 1_000_000),
            true,
            true,
            new EngineInfo.Limits(1, 1, 1));

    @TempDir
    Path folder;

    @Test
    void anAccuracyReportHasItsFields() throws IOException {
        Accuracy accuracy = Accuracy.of(ENGINE, new PhotoFolders(List.of(), 3), acquisitions(60, 4));
        AccuracyPage page = new AccuracyPage(accuracy);
        ReportFolder.at(folder.resolve("made/anew")).write(AccuracyJson.of(accuracy), page.html(), page.charts());

        JsonNode report = json(folder.resolve("made/anew/report.json"));
        assertThat(report.get("profile").asText()).isEqualTo("a-profile");
        assertThat(report.get("people").asInt()).isEqualTo(60);
        assertThat(report.get("images").asInt()).isEqualTo(241);
        assertThat(report.get("comparisons_genuine").asInt()).isEqualTo(59 * 6 + 10);
        assertThat(report.get("comparisons_genuine_failed").asInt()).isEqualTo(4);
        assertThat(report.get("comparisons_impostor").asInt()).isEqualTo(60 * 59 / 2 * 16);
        assertThat(report.get("auc").asDouble()).isBetween(0.9, 1.0);
        assertThat(report.get("eer").asDouble()).isBetween(0.0, 0.1);
        assertThat(report.get("failure_to_acquire").asDouble()).isBetween(0.004, 0.005);
        assertThat(report.at("/failures/files_unreadable").asInt()).isEqualTo(1);
        assertThat(report.at("/failures/files_ignored").asInt()).isEqualTo(3);
        JsonNode supported = report.get("tar_at_fmr").get("1e-3");
        assertThat(supported.get("low").asDouble())
                .isLessThanOrEqualTo(supported.get("value").asDouble());
        assertThat(supported.get("high").asDouble())
                .isGreaterThanOrEqualTo(supported.get("value").asDouble());
        JsonNode unsupported = report.get("tar_at_fmr").get("1e-6");
        assertThat(unsupported.get("value").asText()).isEqualTo("not measured");
        assertThat(report.at("/identification/20/fnir/value").isNumber()).isTrue();
        assertThat(report.at("/identification/200/fnir/value").asText()).isEqualTo("not measured");
        assertThat(report.at("/operating_point/fnmr/value").isNumber()).isTrue();
        assertThat(names(folder.resolve("made/anew")))
                .containsExactly("det.png", "histogram.png", "report.html", "report.json", "roc.png");
        assertThat(Files.readString(folder.resolve("made/anew/report.html"))).contains("<svg", "not measured");
    }

    @Test
    void theSamePhotosGiveTheSameReport() {
        PhotoFolders photos = new PhotoFolders(List.of(), 0);
        assertThat(AccuracyJson.of(Accuracy.of(ENGINE, photos, acquisitions(20, 3))))
                .usingRecursiveComparison()
                .isEqualTo(AccuracyJson.of(Accuracy.of(ENGINE, photos, acquisitions(20, 3))));
    }

    @Test
    void aLatencyReportHasItsFields() throws IOException {
        NetworkTimes.Medians ours = new NetworkTimes.Medians(3, 2);
        Latency latency = new Latency(
                ENGINE,
                new Latency.Machine("an OS", "17", 2, new double[] {1, 2}),
                List.of(
                        new NetworkTimes.Time("one", 8, 8, ours, Optional.of(new NetworkTimes.Medians(2, 1)), 15),
                        new NetworkTimes.Time("two", 8, 8, ours, Optional.empty(), 15)),
                Optional.of(new FrameTimes(
                        new ImageSize(640, 480),
                        Map.of("total", 40.0),
                        30,
                        20,
                        15,
                        List.of(new FrameTimes.Throughput(1, 25, 40, 50, 75)))),
                Map.of(200, 90.0));
        ReportFolder.at(folder).write(latency.json(), latency.html(), latency.charts());

        JsonNode report = json(folder.resolve("report.json"));
        JsonNode first = report.get("networks").get(0);
        assertThat(first.get("name").asText()).isEqualTo("one");
        assertThat(first.get("djl_ms").asDouble()).isEqualTo(3);
        assertThat(first.get("onnxruntime_ms").asDouble()).isEqualTo(2);
        assertThat(first.get("ratio").asDouble()).isEqualTo(1.5);
        assertThat(report.get("networks").get(1).get("ratio").asText()).isEqualTo("not measured");
        assertThat(report.get("frame_ms").asDouble()).isEqualTo(40);
        assertThat(report.get("frame_processor_ms").asDouble()).isEqualTo(30);
        assertThat(first.get("processor_ratio").asDouble()).isEqualTo(2);
        assertThat(report.get("match_us").get("200").asDouble()).isEqualTo(90);
        assertThat(report.get("match_us").get("100000").asText()).isEqualTo("not measured");
        assertThat(names(folder)).containsExactly("report.html", "report.json", "throughput.png");
    }

    @Test
    void whatIsNoPhotoIsCountedAndLeftOut() throws IOException {
        for (String file : List.of("a/1.jpg", "a/2.PNG", "a/notes.txt", "a/.hidden.jpg", "b/1.webp", "readme.md")) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
        PhotoFolders photos = PhotoFolders.in(folder);
        assertThat(photos.photos()).extracting(Photo::person).containsExactly("a", "a", "b");
        assertThat(photos.ignored()).isEqualTo(2);
    }

    @Test
    void refusesInOneSentence() throws IOException {
        Files.createDirectories(folder.resolve("only/one"));
        assertThatThrownBy(() -> PhotoFolders.in(folder)).hasMessageContaining("at least two people");
        assertThatThrownBy(() -> Options.parse("accuracy", AccuracyBench.OPTIONS, "--speed", "9"))
                .hasMessage("./run bench accuracy doesn't know --speed, only --data, --out, --profile.");
        assertThatThrownBy(() -> Options.parse("accuracy", AccuracyBench.OPTIONS, "--out"))
                .hasMessage("A value is missing after --out.");
        Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> ReportFolder.at(folder.resolve("file"))).hasMessageContaining("can't be written to");
        assertThatThrownBy(() -> Comparisons.of(List.of(new Failed("a", Why.NO_FACE))))
                .isInstanceOf(BenchRefusedException.class);
    }

    /** People at random places of a sphere, their photos near them; one more photo fails and one file is no photo. */
    private static List<Acquisition> acquisitions(int people, int photos) {
        SplittableRandom random = new SplittableRandom(1);
        List<Acquisition> all = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double[] centre = gaussian(random, 1);
            for (int photo = 0; photo < photos; photo++) {
                double[] apart = gaussian(random, 0.5);
                float[] vector = new float[centre.length];
                double squares = 0;
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = (float) (centre[i] + apart[i]);
                    squares += (double) vector[i] * vector[i];
                }
                for (int i = 0; i < vector.length; i++) {
                    vector[i] /= (float) Math.sqrt(squares);
                }
                all.add(new Acquired("person " + person, vector, false));
            }
        }
        all.add(new Failed("person 0", Why.NO_FACE));
        all.add(new Unreadable());
        return all;
    }

    private static double[] gaussian(SplittableRandom random, double deviation) {
        return random.doubles(64)
                .map(ignored -> random.nextGaussian() * deviation)
                .toArray();
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
