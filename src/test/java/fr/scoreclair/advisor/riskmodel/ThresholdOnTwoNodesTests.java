package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two applications over one database, each with its models in memory. */
@SpringBootTest(classes = DataRooms.class, properties = "scoreclair.demo=false")
@OnPostgres
class ThresholdOnTwoNodesTests {

    private static final String PRODUCT = "pret-personnel";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Environment environment;

    @Autowired
    TestDatabase database;

    private RiskModels node() {
        RiskModels models = new RiskModels(
                new ModelArchive(jdbc, clock), new ModelsLoading(environment), new ThresholdSettings(jdbc));
        models.afterSingletonsInstantiated();
        return models;
    }

    @BeforeEach
    void nothingApproved() {
        database.asOwner().execute("truncate threshold_verdict, threshold_proposal");
    }

    private void approved(String sha256, double from, double to) {
        database.asOwner().update("""
                with proposed as (
                    insert into threshold_proposal (product, model_sha256, in_force, threshold, reason, consequences,
                        proposed_by, proposed_at)
                    values (?, ?, ?, ?, 'test', '{}', 'superviseur', now()) returning id)
                insert into threshold_verdict (proposal, proposed_by, verdict, actor, at, comment)
                    select id, 'superviseur', 'APPROVED', 'superviseur2', now(), '' from proposed""", PRODUCT, sha256, from, to);
    }

    @Test
    @DisplayName("A threshold approved in one application is taken over by the other, and found again at a start")
    void taken() {
        RiskModels first = node();
        RiskModels second = node();
        RiskModel before = second.active(PRODUCT);
        double[] vector = before.vector(Examples.ordinary());
        Explained then = before.explain(vector, ReferenceGroup.ACCEPTED);
        approved(before.fingerprint().sha256(), 0.35, 0.3);
        first.takeThresholds();
        assertThat(first.active(PRODUCT).catalogue().threshold()).isEqualTo(0.3);
        assertThat(second.active(PRODUCT)).isSameAs(before);
        new ThresholdWatch(second).look();
        assertThat(second.active(PRODUCT).catalogue().threshold()).isEqualTo(0.3);
        assertThat(second.thresholdSetting(before.fingerprint())).hasValueSatisfying(setting -> {
            assertThat(setting.proposedBy()).isEqualTo("superviseur");
            assertThat(setting.approvedBy()).isEqualTo("superviseur2");
        });
        assertThat(second.active("credit-es").catalogue().threshold()).isEqualTo(0.25);
        Explained here = first.active(PRODUCT).explain(vector, ReferenceGroup.ACCEPTED);
        assertThat(second.active(PRODUCT).explain(vector, ReferenceGroup.ACCEPTED))
                .as("the same bits in both")
                .isEqualTo(here);
        RiskModels later = node();
        assertThat(later.active(PRODUCT).catalogue().threshold()).isEqualTo(0.3);
        assertThat(later.active(PRODUCT).explain(vector, ReferenceGroup.ACCEPTED))
                .isEqualTo(here);
        assertThat(later.at(before.fingerprint(), 0.35).explain(vector, ReferenceGroup.ACCEPTED))
                .as("an assessment of before replays in an application that never scored at its threshold")
                .isEqualTo(then);
    }

    @Test
    @DisplayName("A look at an unchanged database changes nothing, and one that fails neither")
    void unchanged() {
        RiskModels models = node();
        RiskModel before = models.active(PRODUCT);
        new ThresholdWatch(models).look();
        assertThat(models.active(PRODUCT)).isSameAs(before);
        database.asOwner().execute("alter table threshold_verdict rename to away");
        try {
            new ThresholdWatch(models).look();
            assertThat(models.active(PRODUCT)).isSameAs(before);
        } finally {
            database.asOwner().execute("alter table away rename to threshold_verdict");
        }
    }

    @Test
    @DisplayName("A challenger is loaded beside the active versions and never becomes one")
    void challengersAreNeverActive() {
        RiskModels models = node();
        Challengers challengers = new Challengers(new ModelArchive(jdbc, clock));
        assertThat(challengers.of(PRODUCT)).hasSize(1).first().satisfies(candidate -> {
            assertThat(candidate.refusal()).isNull();
            RiskModel challenger = java.util.Objects.requireNonNull(candidate.model());
            assertThat(Versions.compare(
                            challenger.catalogue().version(),
                            models.active(PRODUCT).catalogue().version()))
                    .as("it has the higher version number")
                    .isPositive();
            assertThat(models.active()).doesNotContain(challenger);
            assertThat(challengers.admit("credit-es", challenger.fingerprint().sha256()))
                    .isEmpty();
            assertThat(challengers.admit(PRODUCT, challenger.fingerprint().sha256()))
                    .contains(challenger);
            assertThat(node().active(PRODUCT).catalogue().version()).isEqualTo("1.0.0");
        });
        assertThat(challengers.of("credit-es")).isEmpty();
    }
}
