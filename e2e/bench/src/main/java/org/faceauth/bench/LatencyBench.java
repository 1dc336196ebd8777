package org.faceauth.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.faceauth.inference.EngineInfo;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.engine.EngineOptions;
import org.faceauth.inference.engine.FaceEngines;

/** {@code ./run bench latency}: the asked profile; networks of the other installed profiles too. */
final class LatencyBench {
    static final Set<String> OPTIONS = Set.of("--profile", "--photo", "--out");

    private static final int QUEUE = 64;

    private LatencyBench() {}

    /** @return one line that says what came out */
    static String run(Options options, Path profiles, Path sampleData) throws IOException {
        ReportFolder out = ReportFolder.at(Path.of(options.required("--out")));
        Path profile = profiles.resolve(options.required("--profile"));
        double before = load();
        EngineInfo info;
        Optional<FrameTimes> frames;
        try (FaceEngine engine = FaceEngines.open(profile, patient())) {
            info = engine.info();
            Optional<byte[]> photo =
                    BenchPhoto.find(engine, options.value("--photo").map(Path::of), sampleData);
            frames = photo.map(file -> FrameTimes.of(engine, file));
        }
        List<NetworkTimes.Time> networks = NetworkTimes.of(beginningWith(profile, profiles));
        Map<Integer, Double> matches = OperatingPoint.of(info)
                .map(point -> MatchTimes.of(point.matcher(), info.embeddingDimension()))
                .orElse(Map.of());
        Latency.Machine machine = new Latency.Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                new double[] {before, load()});
        Latency latency = new Latency(info, machine, networks, frames, matches);
        Map<String, Object> json = latency.json();
        out.write(json, latency.html(), latency.charts());
        return "A frame takes " + json.get("frame_ms") + " ms, a match " + json.get("match_us")
                + " us; the report is in " + out.path().resolve("report.html") + ".";
    }

    /** As shipped, but nobody is turned away: what is asked is how long they wait. */
    private static EngineOptions patient() {
        EngineOptions shipped = EngineOptions.defaults();
        return new EngineOptions(shipped.limits(), shipped.streams(), QUEUE, Duration.ofSeconds(60), shipped.device());
    }

    private static List<Path> beginningWith(Path profile, Path profiles) throws IOException {
        List<Path> all = new ArrayList<>(List.of(profile));
        try (Stream<Path> installed = Files.list(profiles)) {
            installed
                    .filter(folder -> Files.exists(folder.resolve("profile.json")) && !folder.equals(profile))
                    .sorted()
                    .forEach(all::add);
        }
        return all;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
