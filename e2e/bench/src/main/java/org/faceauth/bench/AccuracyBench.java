package org.faceauth.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faceauth.inference.EngineInfo;
import org.faceauth.inference.EngineInfo.Limits;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.engine.DevicePreference;
import org.faceauth.inference.engine.EngineOptions;
import org.faceauth.inference.engine.FaceEngines;

/** {@code ./run bench accuracy}. */
final class AccuracyBench {
    static final Set<String> OPTIONS = Set.of("--data", "--profile", "--out");

    private static final int STREAMS = 2;
    /** More than a login takes: a photo that is larger still is made smaller first. */
    private static final Limits LIMITS = new Limits(EngineOptions.HARD_MAX_BYTES, 4_000_000, 64);

    private AccuracyBench() {}

    /** @return one line that says what came out */
    static String run(Options options, Path profiles) throws IOException {
        PhotoFolders photos = PhotoFolders.in(options.folder("--data"));
        ReportFolder out = ReportFolder.at(Path.of(options.required("--out")));
        EngineInfo info;
        List<Acquisition> acquisitions;
        EngineOptions running =
                new EngineOptions(LIMITS, STREAMS, STREAMS, Duration.ofSeconds(60), DevicePreference.AUTOMATIC);
        Path profile = profiles.resolve(options.required("--profile"));
        try (FaceEngine strict = FaceEngines.open(profile, running);
                FaceEngine lenient = FaceEngines.openForLabelledPhotos(profile, running)) {
            info = strict.info();
            acquisitions = new Acquirer(strict, lenient).acquire(photos.photos(), STREAMS);
        }
        Accuracy accuracy = Accuracy.of(info, photos, acquisitions);
        AccuracyPage page = new AccuracyPage(accuracy);
        Map<String, Object> json = AccuracyJson.of(accuracy);
        out.write(json, page.html(), page.charts());
        return "AUC " + json.get("auc") + ", EER " + json.get("eer") + ", " + accuracy.images() + " photos of "
                + accuracy.comparisons().people().size() + " people; the report is in "
                + out.path().resolve("report.html") + ".";
    }
}
