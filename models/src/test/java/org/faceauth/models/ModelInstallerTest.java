package org.faceauth.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faceauth.models.WeightsRefusedException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelInstallerTest {
    @TempDir
    private Path home;

    @TempDir
    private Path from;

    private Path installed;

    @BeforeEach
    void writeTheSitesCatalogue() throws IOException {
        InstallFixture.writeFiles(home, from);
        installed = home.resolve("models/tiny");
    }

    @Test
    void installsADirectorysFilesAndThenHasNothingToDo() {
        InstallReport first = install();
        assertThat(first.placed()).isEqualTo(3);
        assertThat(first.missing()).isEmpty();
        InstalledProfile profile = first.profile();
        assertThat(profile.id()).isEqualTo("tiny");
        assertThat(profile.demonstration()).isFalse();
        assertThat(profile.calibration().comparisons()).isEqualTo(100);
        assertThat(profile.networks(NetworkRole.EMBEDDING))
                .extracting(InstalledNetwork::file)
                .containsExactly(installed.resolve("own.safetensors"));
        assertThat(profile.network("own-net").orElseThrow().tensors()).containsOnlyKeys("w", "h", "i");
        assertThat(install().placed()).isZero();
        assertThat(InstalledProfile.load(installed)).isEqualTo(profile);
    }

    @Test
    void isADemonstrationWithoutItsOptionalNetworks() throws IOException {
        Files.delete(from.resolve("own-live.bin"));
        InstallReport report = install();
        assertThat(report.profile().demonstration()).isTrue();
        assertThat(report.profile().networks(NetworkRole.ANTI_SPOOF)).isEmpty();
        assertThat(report.missing()).singleElement().asString().contains("own-live", "--from DIR");
    }

    @Test
    void refusesAFileWithAnotherHashAndInstallsNothing() throws IOException {
        byte[] wrong = InstallFixture.WEIGHTS.clone();
        wrong[wrong.length - 1] ^= 1;
        Files.write(from.resolve("own.safetensors"), wrong);
        WeightsRefusedException refusal = refusal();
        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_HASH);
        assertThat(refusal.file()).isEqualTo(from.resolve("own.safetensors"));
        try (Stream<Path> files = Files.list(installed)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void refusesAWrongOptionalFileInsteadOfLeavingItOut() throws IOException {
        Files.writeString(from.resolve("own-live.bin"), "evil");
        assertThat(refusal().reason()).isEqualTo(Reason.WRONG_HASH);
    }

    @Test
    void namesTheFileThatNobodyBrought() throws IOException {
        Files.delete(from.resolve("own.safetensors"));
        assertThat(refusal().reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(refusal()).hasMessageContaining("own.safetensors");
    }

    @Test
    void carriesOnAfterAnInterruption() throws IOException {
        install();
        Files.delete(installed.resolve(ProfileDocument.NAME));
        Files.writeString(installed.resolve(".part-left"), "half");
        Files.writeString(installed.resolve("own-live.bin"), "torn");
        InstallReport report = install();
        assertThat(report.placed()).isEqualTo(2);
        assertThat(installed.resolve(".part-left")).doesNotExist();
        assertThat(InstalledProfile.load(installed)).isEqualTo(report.profile());
    }

    @Test
    void replacesTheDocumentWhenTheCatalogueChanged() throws IOException {
        install();
        Path site = home.resolve(Catalogue.SITE_FILE);
        Files.writeString(site, Files.readString(site).replace("\"comparisons\": 100", "\"comparisons\": 200"));
        assertThat(install().placed()).isEqualTo(1);
        assertThat(InstalledProfile.load(installed).calibration().comparisons()).isEqualTo(200);
    }

    @Test
    void loadRefusesWhatChangedSinceItWasInstalled() throws IOException {
        install();
        Files.writeString(installed.resolve("own-live.bin"), "evil");
        assertThat(loading()).isEqualTo(Reason.WRONG_HASH);
        Files.writeString(installed.resolve("own-live.bin"), "liv");
        assertThat(loading()).isEqualTo(Reason.WRONG_SIZE);
        Files.delete(installed.resolve("own-live.bin"));
        assertThat(loading()).isEqualTo(Reason.MISSING);
        Files.delete(installed.resolve(ProfileDocument.NAME));
        assertThat(loading()).isEqualTo(Reason.MISSING);
    }

    @Test
    void takesFilesThatAnotherProfileHas() throws IOException {
        install();
        Path site = home.resolve(Catalogue.SITE_FILE);
        Files.writeString(site, Files.readString(site).replace("\"id\": \"tiny\"", "\"id\": \"copy\""));
        Files.createDirectories(home.resolve("models/evaluation"));
        Files.move(installed.resolve("own.safetensors"), home.resolve("models/evaluation/own.safetensors"));
        Files.move(installed.resolve("own-live.bin"), home.resolve("models/evaluation/own-live.bin"));
        assertThat(installer().install("copy", Optional.empty()).placed()).isEqualTo(3);
    }

    @Test
    void choosesEvaluationOnlyForADirectoryThatHoldsIt() throws IOException {
        assertThat(installer().profileFor(Optional.empty())).isEqualTo("starter");
        assertThat(installer().profileFor(Optional.of(from))).isEqualTo("starter");
        for (String name : List.of(
                "068.ckpt",
                "mobilenet0.25_Final.pth",
                "2.7_80x80_MiniFASNetV2.pth",
                "4_0_0_80x80_MiniFASNetV1SE.pth")) {
            Files.createFile(from.resolve(name));
        }
        assertThat(installer().profileFor(Optional.of(from))).isEqualTo("evaluation");
    }

    private ModelInstaller installer() {
        return new ModelInstaller(new ModelsHome(home), List.of(), line -> {});
    }

    private InstallReport install() {
        return installer().install("tiny", Optional.of(from));
    }

    private WeightsRefusedException refusal() {
        return catchThrowableOfType(WeightsRefusedException.class, this::install);
    }

    private Reason loading() {
        return catchThrowableOfType(WeightsRefusedException.class, () -> InstalledProfile.load(installed))
                .reason();
    }
}
