package org.standfirst.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the rooms of the server. */
@NullMarked
class ServerArchitectureTest {

    private static final JavaClasses SERVER =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.standfirst.server");

    @Test
    void noCycles() {
        slices().matching("org.standfirst.server.(*)..").should().beFreeOfCycles().check(SERVER);
    }

    @Test
    void nothingUsesTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.standfirst.server.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.standfirst.server.cli..")
                .check(SERVER);
    }

    @Test
    void settingsUseNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("org.standfirst.server.config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.standfirst.server.cli..", "org.standfirst.story..")
                .check(SERVER);
    }

    @Test
    void whatIsKeptKnowsNeitherNetworkNorWebNorLoop() {
        noClasses()
                .that()
                .resideInAPackage("org.standfirst.server.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.standfirst.server.fetch..",
                        "org.standfirst.server.web..",
                        "org.standfirst.server.desk..",
                        "org.standfirst.server.search..",
                        "org.standfirst.server.config..")
                .check(SERVER);
    }

    @Test
    void fetchingKnowsNeitherStoreNorWebNorLoop() {
        noClasses()
                .that()
                .resideInAPackage("org.standfirst.server.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.standfirst.server.store..",
                        "org.standfirst.server.web..",
                        "org.standfirst.server.desk..")
                .allowEmptyShould(true)
                .check(SERVER);
    }

    @Test
    void theWebDoesNotFetchAndTheLoopDoesNotServe() {
        noClasses()
                .that()
                .resideInAPackage("org.standfirst.server.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.standfirst.server.fetch..")
                .allowEmptyShould(true)
                .check(SERVER);
        noClasses()
                .that()
                .resideInAPackage("org.standfirst.server.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.standfirst.server.web..")
                .allowEmptyShould(true)
                .check(SERVER);
    }

    @Test
    void mailKnowsNotWhatLettersSay() {
        noClasses()
                .that()
                .resideInAPackage("org.standfirst.server.mail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.standfirst.server.letter..",
                        "org.standfirst.server.web..",
                        "org.standfirst.server.desk..",
                        "org.standfirst.server.fetch..")
                .check(SERVER);
    }

    @Test
    void whoMayDoWhatKnowsNothingOfHttp() {
        noClasses()
                .that()
                .resideInAPackage("org.standfirst.server.access..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.standfirst.server.fetch..",
                        "org.standfirst.server.web..",
                        "org.standfirst.server.desk..",
                        "io.javalin..",
                        "jakarta..")
                .check(SERVER);
    }

    @Test
    void theSearchKnowsTheStoreAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.standfirst.server.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.standfirst.server.fetch..",
                        "org.standfirst.server.web..",
                        "org.standfirst.server.desk..",
                        "org.standfirst.server.config..")
                .check(SERVER);
    }

    @Test
    void onlyTheSearchSpeaksToItsIndex() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.standfirst.server.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..")
                .check(SERVER);
    }

    @Test
    void filesThatAreTakenInKnowNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("org.standfirst.server.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.standfirst.server.fetch..",
                        "org.standfirst.server.store..",
                        "org.standfirst.server.web..",
                        "org.standfirst.server.desk..",
                        "org.standfirst.server.config..")
                .check(SERVER);
    }

    @Test
    void onlyTheStoreSpeaksToDatabases() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.standfirst.server.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb..")
                .check(SERVER);
    }
}
