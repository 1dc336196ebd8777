package org.faceauth.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.builtIn();

    @Test
    void hasTheThreeProfiles() {
        assertThat(catalogue.profiles()).extracting(Profile::id).containsExactly("starter", "evaluation", "hospital");
        assertThat(catalogue.profile("starter").orElseThrow().optional())
                .containsExactly("minifasnet-v2", "minifasnet-v1se");
    }

    @Test
    void pinsEveryAddressToACommit() {
        List<String> addresses = catalogue.networks().stream()
                .flatMap(network -> network.files().stream())
                .filter(file -> file.origin() instanceof ModelSource.Address)
                .map(ModelFile::source)
                .toList();
        assertThat(addresses).isNotEmpty().allMatch(address -> address.matches("https://.*/[0-9a-f]{40}/.*"));
    }

    @Test
    void saysWhatMustNotBeUsedCommercially() {
        assertThat(catalogue.networks())
                .filteredOn(network -> !network.licence().commercialUse())
                .extracting(NetworkEntry::id)
                .contains("mobilefacenet-068", "arcface-r100-ms1mv3");
        assertThat(catalogue.networks())
                .filteredOn(network -> !network.licence().commercialUse())
                .allMatch(network -> !network.licence().note().isEmpty());
    }

    @Test
    void everyProfileHasOneDetectorOneMeshAndThePair() {
        for (Profile profile : catalogue.profiles()) {
            List<String> all = Stream.concat(profile.required().stream(), profile.optional().stream())
                    .toList();
            assertThat(all)
                    .extracting(id -> catalogue.network(id).orElseThrow().role())
                    .containsOnlyOnce(NetworkRole.DETECTOR, NetworkRole.MESH)
                    .filteredOn(role -> role == NetworkRole.ANTI_SPOOF)
                    .hasSize(2);
        }
    }

    @Test
    void takesASitesOwnNetworkOfAnySizeAndDimension(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve(Catalogue.SITE_FILE), """
                {"networks": [{"id": "site-r200", "role": "EMBEDDING", "architecture": "iresnet200", "format": "SAFETENSORS",
                  "files": [{"name": "site.safetensors", "sha256": "%s"}],
                  "input": {"width": 224, "height": 224, "channels": "RGB", "mean": [127.5, 127.5, 127.5], "deviation": [127.5, 127.5, 127.5]},
                  "alignment": {"kind": "TEMPLATE", "template": "ARCFACE_112"},
                  "output": {"size": 768, "liveClass": -1},
                  "licence": {"name": "own", "commercialUse": true}, "origin": "this site"}],
                 "profiles": [{"id": "hospital", "description": "Our own.",
                  "required": ["retinaface-mobilenet025", "facemesh", "site-r200", "minifasnet-v2", "minifasnet-v1se"],
                  "embedding": {"parts": [{"network": "site-r200", "weight": 1, "flip": true}]}}]}
                """.formatted("ab".repeat(32)));
        Catalogue merged = Catalogue.of(home);
        assertThat(merged.profile("hospital").orElseThrow().embedding().parts())
                .extracting(EmbeddingSpec.Part::network)
                .containsExactly("site-r200");
        NetworkEntry own = merged.network("site-r200").orElseThrow();
        assertThat(own.output().size()).isEqualTo(768);
        assertThat(own.mainFile().origin()).isEqualTo(new ModelSource.Brought());
        assertThat(merged.profile("starter")).isEqualTo(catalogue.profile("starter"));
    }

    @Test
    void takesTheExampleOfTheDocumentation(@TempDir Path home) throws IOException {
        String page = Files.readString(SampleData.root().resolve("docs/models.md"));
        int start = page.indexOf("```json") + "```json".length();
        String example = page.substring(start, page.indexOf("```", start));
        Files.writeString(
                home.resolve(Catalogue.SITE_FILE), example.replace("<sha256sum of your file>", "ab".repeat(32)));
        assertThat(Catalogue.of(home)
                        .profile("hospital")
                        .orElseThrow()
                        .calibration()
                        .measured())
                .isTrue();
    }

    @Test
    void theDocumentationNamesEveryNetworkAndProfile() throws IOException {
        String page = Files.readString(SampleData.root().resolve("docs/models.md"));
        assertThat(catalogue.networks()).allMatch(network -> page.contains("`" + network.id() + "`"));
        assertThat(catalogue.profiles()).allMatch(profile -> page.contains("`" + profile.id() + "`"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"networks": [], "profile": []}|profile
                    {"networks": [], "profiles": [{"id": "x", "description": "x", "required": ["nothing"], "embedding": {"parts": [{"network": "nothing", "weight": 1}]}}]}|unknown network nothing
                    {"profiles": [{"id": "x", "description": "x", "required": ["blazeface"], "embedding": {"parts": [{"network": "blazeface", "weight": 1}]}}]}|gives no embedding
                    {"profiles": [{"id": "../x"}]}|not an id
                    {|not JSON
                    """)
    void refusesAWrongSiteCatalogueByName(String json, String why, @TempDir Path home) throws IOException {
        Files.writeString(home.resolve(Catalogue.SITE_FILE), json);
        assertThatExceptionOfType(WeightsRefusedException.class)
                .isThrownBy(() -> Catalogue.of(home))
                .withMessageContaining(Catalogue.SITE_FILE)
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/x",
        "file:///etc/passwd",
        "npm:@a/b/../../c",
        "npm:../x/y",
        "ftp://x/y",
    })
    void refusesOtherSources(String source) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ModelSource.parse(source));
    }
}
