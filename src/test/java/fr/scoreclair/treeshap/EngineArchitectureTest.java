package fr.scoreclair.treeshap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The engine travels light. */
class EngineArchitectureTest {
    /** The compiled engine alone: searching the whole class path takes far longer. */
    private static final JavaClasses ENGINE =
            new ClassFileImporter().importPath(Path.of("target/classes/fr/scoreclair/treeshap"));

    @Test
    void the_engine_depends_on_the_jdk_and_jspecify_alone() {
        classes()
                .that()
                .resideInAnyPackage("fr.scoreclair.treeshap", "fr.scoreclair.treeshap.effect")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "org.jspecify..",
                        "fr.scoreclair.treeshap",
                        "fr.scoreclair.treeshap.effect"))
                .check(ENGINE);
        noClasses()
                .that()
                .resideInAPackage("fr.scoreclair.treeshap")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.scoreclair.treeshap.effect")
                .check(ENGINE);
    }

    @Test
    void its_pmml_door_knows_besides_only_the_document_model() {
        classes()
                .that()
                .resideInAPackage("fr.scoreclair.treeshap.pmml")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.io..",
                        "javax.xml..",
                        "org.xml.sax..",
                        "org.dmg.pmml..",
                        "org.jpmml.model..",
                        "org.jspecify..",
                        "fr.scoreclair.treeshap.."))
                .check(ENGINE);
    }

    @Test
    void it_reads_no_clock_draws_no_lots_and_writes_no_log() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.time\\..*|java\\.util\\.Random|java\\.util\\.random\\..*|java\\.util\\.logging\\..*"
                                + "|java\\.lang\\.System\\$Logger")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .check(ENGINE);
    }
}
