package org.faceauth.inference.calibration;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.faceauth.models.Catalogue;
import org.faceauth.models.EmbeddingSpec;
import org.faceauth.models.InstalledProfile;
import org.faceauth.models.Profile;

/**
 * Fits the embedding's centres and the calibration of an installed profile, and writes them as a site catalogue, which
 * takes effect as {@code <home>/site-catalogue.json} when the profile is installed again.
 *
 * <pre>{@code
 * Main --profile DIR --data DIR [--data DIR ...] --out FILE [--note TEXT] [--centre NETWORK ...]
 * }</pre>
 *
 * <p>{@code --centre} fits the centre of a network's embeddings; other centres stay. {@code --data} holds one folder of photos per person. Faces and names stay where they are: only means and rates are
 * written.
 */
public final class Main {
    private static final double[] RATES = {1e-2, 1e-3, 1e-4};

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Arguments given;
        try {
            given = Arguments.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        InstalledProfile installed = InstalledProfile.load(given.profile());
        Profile profile = Catalogue.of(
                        given.profile().toAbsolutePath().getParent().getParent())
                .profile(installed.id())
                .orElseThrow();
        EmbeddingSpec plain = Centring.without(installed.embedding(), given.centres());
        int[] dimensions = dimensions(installed);
        Embeddings raw = Embeddings.of(with(installed, plain), Photo.in(given.data()), Progress.onConsole("embedding"));
        Centring centring = Centring.fit(plain, given.centres(), raw, dimensions);
        EmbeddingSpec fitted = centring.with(plain);
        Embeddings embeddings = centring.apply(plain, raw, dimensions);
        Scores scores = Scores.of(embeddings);
        report(embeddings, scores);
        Profile calibrated = new Profile(
                profile.id(),
                profile.description(),
                profile.required(),
                profile.optional(),
                fitted,
                CalibrationFit.of(scores, given.note()));
        write(given.out(), calibrated);
    }

    private static InstalledProfile with(InstalledProfile installed, EmbeddingSpec spec) {
        return new InstalledProfile(
                installed.directory(),
                installed.id(),
                installed.demonstration(),
                installed.networks(),
                spec,
                installed.calibration());
    }

    private static int[] dimensions(InstalledProfile installed) {
        return installed.embedding().parts().stream()
                .mapToInt(part -> installed
                        .network(part.network())
                        .orElseThrow()
                        .entry()
                        .output()
                        .size())
                .toArray();
    }

    private static void report(Embeddings embeddings, Scores scores) {
        print(
                "people %d, photos %d, no face in %d",
                embeddings.peopleCount(), embeddings.people().size(), embeddings.failures());
        print("pairs: %d of one person, %d of two", scores.genuine().length, scores.impostor().length);
        print("AUC %.4f", scores.areaUnderCurve());
        for (double rate : RATES) {
            double threshold = scores.threshold(rate);
            print("TAR %.4f at FMR %.0e (cosine %.4f)", scores.truePositiveRate(threshold), rate, threshold);
        }
    }

    private static void write(Path file, Profile profile) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(
                file,
                mapper.writeValueAsString(Map.of("networks", new ArrayList<>(), "profiles", List.of(profile))) + "\n");
        print("written to %s", file);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
