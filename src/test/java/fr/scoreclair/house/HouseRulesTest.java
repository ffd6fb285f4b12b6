package fr.scoreclair.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** What Spring Modulith does not see. */
@AnalyzeClasses(packages = "fr.scoreclair", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule the_engine_needs_nothing_but_the_jdk = classes()
            .that()
            .resideInAnyPackage("fr.scoreclair.treeshap", "fr.scoreclair.treeshap.effect")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fr.scoreclair.treeshap",
                    "fr.scoreclair.treeshap.effect",
                    "java..",
                    "jdk.incubator.vector..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule its_pmml_door_needs_only_the_bsd_model_classes = classes()
            .that()
            .resideInAPackage("fr.scoreclair.treeshap.pmml..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fr.scoreclair.treeshap..",
                    "java..",
                    "javax.xml..",
                    "org.xml.sax..",
                    "jakarta.xml.bind..",
                    "org.dmg.pmml..",
                    "org.jpmml.model..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule the_simulated_bank_needs_nothing_but_the_jdk = classes()
            .that()
            .resideInAPackage("fr.scoreclair.simulation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("fr.scoreclair.simulation..", "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule only_the_risk_model_room_opens_the_door_to_jpmml_and_the_engine = noClasses()
            .that()
            .resideInAPackage("fr.scoreclair.advisor..")
            .and()
            .resideOutsideOfPackage("fr.scoreclair.advisor.riskmodel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.scoreclair.treeshap..", "org.jpmml..", "org.dmg..");

    @ArchTest
    static final ArchRule screens_and_rest_are_two_doors_that_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("fr.scoreclair.advisor..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.scoreclair.advisor..ui..", "com.vaadin..");

    @ArchTest
    static final ArchRule nothing_that_runs_knows_the_training_libraries = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.scoreclair.training..", "com.microsoft.ml..", "io.github.metarank..", "org.jpmml.lightgbm..");

    @ArchTest
    static final ArchRule time_comes_from_the_clock_bean = noClasses()
            .that()
            .resideInAPackage("fr.scoreclair.advisor..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothing_is_called_impl = noClasses().should().haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule null_is_a_decision_everywhere = classes().should(liveInANullMarkedPackage());

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " lives in a package without @NullMarked"));
                }
            }
        };
    }
}
