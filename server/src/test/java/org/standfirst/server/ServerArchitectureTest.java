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
}
