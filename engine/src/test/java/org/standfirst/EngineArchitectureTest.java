package org.standfirst;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Holds the rooms of the engine: which may use which, and that none touches the world. */
@NullMarked
class EngineArchitectureTest {

    /** The rooms in the order in which an article passes them; none looks back. */
    private static final List<String> ROOMS =
            List.of(
                    "article",
                    "text",
                    "vector",
                    "feed",
                    "extract",
                    "attribution",
                    "story",
                    "provenance",
                    "edition",
                    "crossword");

    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(
                            ROOMS.stream().map(r -> "org.standfirst." + r).toArray(String[]::new));

    @Test
    void roomsRunDownTheListAndNeverBack() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var room : ROOMS) {
            layers = layers.optionalLayer(room).definedBy("org.standfirst." + room + "..");
        }
        var rule = layers.whereLayer("crossword").mayNotBeAccessedByAnyLayer();
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            var later = ROOMS.subList(i + 1, ROOMS.size()).toArray(String[]::new);
            rule = rule.whereLayer(ROOMS.get(i)).mayOnlyBeAccessedByLayers(later);
        }
        rule.check(ENGINE);
    }

    @Test
    void noCycles() {
        slices().matching("org.standfirst.(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void noFilesNetworkDatabaseOrThreads() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net.http..",
                        "java.sql..",
                        "javax.sql..",
                        "java.util.concurrent.locks..",
                        "org.standfirst.server..",
                        "org.standfirst.demo..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URL")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.InetAddress")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .because("the engine is a pure library; the server owns the world")
                .check(ENGINE);
    }

    @Test
    void noClockAndNoUnseededRandomness() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .because("instants and seeds are passed in, so that every result can be repeated")
                .check(ENGINE);
    }
}
