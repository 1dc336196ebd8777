package org.faceauth.inference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the packages' documentation says of their dependencies. */
class ModuleRulesTest {
    private static final String ROOT = "org.faceauth.inference";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void nothingKnowsKeycloak() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.keycloak..", "org.faceauth.authenticator..")
                .check(CLASSES);
    }

    @Test
    void theContractDependsOnTheJdkOnly() {
        only(ROOT, "java..", ROOT);
    }

    @Test
    void geometryAndPixelsDependOnNoNetwork() {
        only(ROOT + ".pose", "java..", ROOT);
        only(ROOT + ".image", "java..", ROOT, "org.opencv..", "nu.pattern..");
        only(ROOT + ".quality", "java..", ROOT, ROOT + ".image", "org.opencv..");
        only(ROOT + ".liveness", "java..", ROOT, ROOT + ".image", "org.opencv..");
    }

    @Test
    void theEngineDoesNotKnowTheService() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".service..", "io.quarkus..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void onlyTheNetworksAndWhatLoadsThemKnowDjl() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".net..", ROOT + ".engine..", ROOT + ".calibration..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** Images leave no trace: what measures them opens no file for writing. */
    @Test
    void nothingThatMeasuresWritesFiles() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".image..", ROOT + ".pose..", ROOT + ".quality..", ROOT + ".liveness..", ROOT + ".net..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)|java\\.nio\\.file\\.Files")
                .check(CLASSES);
    }

    private static void only(String ofPackage, String... allowed) {
        String[] withItself = java.util.Arrays.copyOf(allowed, allowed.length + 1);
        withItself[allowed.length] = ofPackage;
        classes()
                .that()
                .resideInAPackage(ofPackage)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(withItself)
                .check(CLASSES);
    }
}
