package org.faceauth.authenticator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.faceauth.authenticator");

    @Test
    void neverTouchesTheEngine() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.faceauth.inference..", "org.faceauth.models..", "ai.djl..", "org.opencv.."));
    }

    @Test
    void comparisonIsPure() {
        check(classes()
                .that()
                .resideInAPackage("..match..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "..authenticator.match.."));
    }

    @Test
    void theChallengeKnowsNeitherSessionNorNetworkNorIdentity() {
        check(noClasses()
                .that()
                .resideInAPackage("..liveness..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.keycloak.models..",
                        "org.keycloak.sessions..",
                        "org.keycloak.authentication..",
                        "jakarta..",
                        "java.net..",
                        "..authenticator.match..",
                        "..authenticator.inference..",
                        "..authenticator.vault.."));
    }

    @Test
    void framesDoNotKnowWhoJudgesThem() {
        check(noClasses()
                .that()
                .resideInAPackage("..frames..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..login..", "..enrol..", "..match..", "..liveness..", "..inference.."));
    }

    @Test
    void thePackagesHaveNoCycles() {
        check(SlicesRuleDefinition.slices()
                .matching("org.faceauth.authenticator.(*)..")
                .should()
                .beFreeOfCycles());
    }

    @Test
    void nobodyPrints() {
        check(noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace"));
    }

    private static void check(ArchRule rule) {
        rule.check(OURS);
    }
}
