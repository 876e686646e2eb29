package fr.relais.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.relais.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("fr.relais.local.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_BELOW_KNOWS_THE_COMMANDS = noClasses()
            .that()
            .resideInAPackage("fr.relais.local.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.relais.local");

    @ArchTest
    static final ArchRule THE_LEASH_STANDS_ALONE = classes()
            .that()
            .haveSimpleName("Leash")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..")
            .because("it enters class paths that have nothing else of ours");

    @ArchTest
    static final ArchRule ONLY_THE_CONSOLE_PRINTS = noClasses()
            .that()
            .resideInAnyPackage("fr.relais.local.demo..", "fr.relais.local.api..", "fr.relais.local.server..")
            .should()
            .accessField(System.class, "out");
}
