package org.faceauth.bench;

import static org.faceauth.bench.Support.NOT_MEASURED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.faceauth.bench.Chart.Series;
import org.faceauth.inference.EngineInfo;

/**
 * How fast everything is.
 *
 * @param engine that was measured
 * @param machine what it ran on
 * @param networks each by itself
 * @param frames empty where there was no photo
 * @param matches median microseconds by number of templates; empty where the engine is not calibrated
 */
record Latency(
        EngineInfo engine,
        Machine machine,
        List<NetworkTimes.Time> networks,
        Optional<FrameTimes> frames,
        Map<Integer, Double> matches) {

    private static final double MILLI_DIGITS = 1e3;

    /**
     * @param load how many processes wanted to run, in the mean of the last minute, before and after
     */
    record Machine(String system, String java, int processors, double[] load) {}

    Map<String, Object> json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("profile", engine.profile());
        report.put("device", engine.device());
        report.put("system", machine.system());
        report.put("java", machine.java());
        report.put("processors", machine.processors());
        report.put("system_load_before", rounded(machine.load()[0]));
        report.put("system_load_after", rounded(machine.load()[1]));
        report.put("networks", networks.stream().map(Latency::network).toList());
        report.put("frame_ms", orNotMeasured(frames.map(one -> one.steps().get("total"))));
        report.put("frame_processor_ms", orNotMeasured(frames.map(FrameTimes::processor)));
        report.put("frame_guidance_ms", orNotMeasured(frames.map(FrameTimes::guidance)));
        report.put("frame_runs", frames.map(FrameTimes::runs).orElse(0));
        frames.ifPresent(one -> {
            report.put("frame_width", one.photo().width());
            report.put("frame_height", one.photo().height());
            Map<String, Object> steps = new LinkedHashMap<>();
            one.steps().forEach((step, millis) -> steps.put(step, rounded(millis)));
            report.put("steps_ms", steps);
        });
        report.put(
                "throughput",
                frames.map(one -> one.throughput().stream()
                                .map(Latency::throughput)
                                .toList())
                        .orElse(List.of()));
        Map<String, Object> micros = new LinkedHashMap<>();
        for (int size : MatchTimes.SIZES) {
            Double median = matches.get(size);
            micros.put(Integer.toString(size), median == null ? NOT_MEASURED : rounded(median));
        }
        report.put("match_us", micros);
        report.put("embedding_dimension", engine.embeddingDimension());
        return report;
    }

    private static Map<String, Object> network(NetworkTimes.Time time) {
        Map<String, Object> network = new LinkedHashMap<>();
        network.put("name", time.network());
        network.put("djl_ms", rounded(time.ours().wall()));
        network.put("onnxruntime_ms", orNotMeasured(time.onnxRuntime().map(NetworkTimes.Medians::wall)));
        network.put("ratio", orNotMeasured(time.ratio()));
        network.put("djl_processor_ms", rounded(time.ours().processor()));
        network.put("onnxruntime_processor_ms", orNotMeasured(time.onnxRuntime().map(NetworkTimes.Medians::processor)));
        network.put("processor_ratio", orNotMeasured(time.processorRatio()));
        network.put("width", time.width());
        network.put("height", time.height());
        network.put("runs", time.runs());
        return network;
    }

    private static Map<String, Object> throughput(FrameTimes.Throughput one) {
        Map<String, Object> throughput = new LinkedHashMap<>();
        throughput.put("concurrency", one.concurrency());
        throughput.put("frames_per_second", rounded(one.framesPerSecond()));
        throughput.put("median_ms", rounded(one.median()));
        throughput.put("p95_ms", rounded(one.late()));
        throughput.put("frames", one.frames());
        return throughput;
    }

    private static Object orNotMeasured(Optional<Double> value) {
        return value.<Object>map(Latency::rounded).orElse(NOT_MEASURED);
    }

    private static double rounded(double value) {
        return Math.round(value * MILLI_DIGITS) / MILLI_DIGITS;
    }

    List<Chart> charts() {
        return frames.map(one -> List.of(throughputChart(one))).orElse(List.of());
    }

    private Chart throughputChart(FrameTimes one) {
        List<double[]> points = one.throughput().stream()
                .map(each -> new double[] {each.concurrency(), each.framesPerSecond()})
                .toList();
        double most = points.stream().mapToDouble(point -> point[1]).max().orElse(1);
        return new Chart(
                "throughput",
                "Frames by how many ask at once",
                Axis.linear("at once", 0, 50),
                Axis.linear("frames per second", 0, most),
                List.of(Series.line(engine.profile(), Chart.BLUE, points)));
    }

    String html() {
        Page page = new Page("Latency of the profile " + engine.profile());
        page.paragraph("Medians on " + machine.processors() + " processors of " + machine.system() + ", Java "
                + machine.java() + ", networks on " + engine.device() + ". In the minute before "
                + text(machine.load()[0]) + " processes wanted to run, in the last minute " + text(machine.load()[1])
                + ": a machine with other work is slower than its figures say.");
        page.heading("Networks, milliseconds").table(networkRows());
        page.paragraph("Each by itself on one thread, in turn with ONNX Runtime on the same weights and the same bytes;"
                + " an embedding network sees the face and its mirror image. A network whose numbers differ there is"
                + " not compared.");
        page.heading("One frame, milliseconds").table(frameRows());
        page.heading("Identifying one face, microseconds").table(matchRows());
        charts().forEach(page::chart);
        return page.html();
    }

    private List<List<String>> networkRows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("network", "here", "ONNX Runtime", "ratio", "of processor time", "runs"));
        networks.forEach(time -> rows.add(List.of(
                time.network() + " (" + time.width() + "x" + time.height() + ")",
                text(time.ours().wall()),
                time.onnxRuntime().map(one -> text(one.wall())).orElse(NOT_MEASURED),
                time.ratio().map(Latency::text).orElse(NOT_MEASURED),
                time.processorRatio().map(Latency::text).orElse(NOT_MEASURED),
                Integer.toString(time.runs()))));
        return rows;
    }

    private List<List<String>> frameRows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("step", "median"));
        frames.ifPresentOrElse(
                one -> {
                    one.steps().forEach((step, millis) -> rows.add(List.of(step, text(millis))));
                    rows.add(List.of("total on a processor", text(one.processor())));
                    rows.add(List.of("a frame that only guides", text(one.guidance())));
                },
                () -> rows.add(List.of("no photo of a face", NOT_MEASURED)));
        return rows;
    }

    private List<List<String>> matchRows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("templates", "median"));
        for (int size : MatchTimes.SIZES) {
            Double median = matches.get(size);
            rows.add(List.of(Integer.toString(size), median == null ? NOT_MEASURED : text(median)));
        }
        return rows;
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
