package fr.scoreclair.advisor.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.CurrentScores;
import fr.scoreclair.advisor.client.FileScores;
import fr.scoreclair.advisor.client.Neighbours;
import fr.scoreclair.advisor.comparison.Similar.Near;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Comparing on PostgreSQL: who may see whom, what the trail is told, and what becomes of wishes that cannot be met. */
@WholeApplication
class ComparisonServiceTests {

    private static final String LOANS = "pret-personnel";

    @Autowired
    ComparisonService service;

    @Autowired
    Neighbours neighbours;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @Autowired
    FileScores scores;

    @Autowired
    CurrentScores current;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HikariDataSource pool;

    Compared compared;

    @BeforeEach
    void anAdvisorInParis() {
        compared = new Compared(database, scores, current, transaction);
        database.forgetAssessmentsAndTrail();
        is("conseiller");
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private void is(String person) {
        SignedInAs.person(accounts, person);
    }

    private List<Map<String, Object>> trail() {
        return database.asOwner()
                .queryForList("select action, actor, subject, body::text as body from audit_event order by seq");
    }

    private UUID paris(int n) {
        return compared.client(n, "Paris", LOANS);
    }

    @Test
    @DisplayName(
            "Two files side by side: official scores in the order asked for; two openings and one comparison in the trail")
    void two() {
        UUID one = paris(1);
        UUID other = paris(2);
        Comparison.Ready ready = (Comparison.Ready) service.compare(List.of(other, one, other));
        assertThat(ready.clients()).extracting(ClientSummary::id).containsExactly(other, one);
        RiskModel model = ShippedModels.model(LOANS);
        assertThat(ready.sides().get(1).score()).isEqualTo(model.score(ShippedModels.rows(LOANS)[1]));
        assertThat(trail())
                .extracting(event -> event.get("action"))
                .containsExactly("client.opened", "client.opened", "clients.compared");
        assertThat(trail().getLast().get("body").toString())
                .contains(one.toString(), other.toString(), model.fingerprint().sha256())
                .doesNotContain("COMP-");
    }

    @Test
    @DisplayName("A client of another agency and one who does not exist are told alike, and nothing was opened")
    void foreign() {
        UUID mine = paris(1);
        UUID lyon = compared.client(50, "Lyon", LOANS);
        assertThat(service.compare(List.of(mine, lyon))).isEqualTo(new Comparison.Unknown());
        assertThat(service.compare(List.of(mine, UUID.randomUUID()))).isEqualTo(new Comparison.Unknown());
        assertThatThrownBy(() -> service.similar(lyon, Set.of())).isInstanceOf(NotFound.class);
        assertThat(trail()).isEmpty();
        is("superviseur");
        assertThat(service.compare(List.of(mine, lyon))).isInstanceOf(Comparison.Ready.class);
    }

    @Test
    @DisplayName(
            "Nobody, five, two products, a file without what the model needs: each is its own answer and opens nothing")
    void cannot() {
        assertThat(service.compare(List.of())).isEqualTo(new Comparison.Nobody());
        List<UUID> five = IntStream.range(1, 6).mapToObj(this::paris).toList();
        assertThat(service.compare(five)).isEqualTo(new Comparison.TooMany(5));
        UUID spain = compared.client(11, "Paris", "credit-es");
        assertThat(service.compare(List.of(paris(1), spain)))
                .isInstanceOfSatisfying(Comparison.DifferentProducts.class, told -> assertThat(told.clients())
                        .extracting(ClientSummary::fileNumber)
                        .containsExactly("COMP-1", "COMP-11"));
        UUID empty = compared.empty(12, "Paris");
        assertThat(service.compare(List.of(paris(1), empty)))
                .isInstanceOfSatisfying(Comparison.WithoutScore.class, told -> {
                    assertThat(told.clients()).hasSize(2);
                    assertThat(told.incomplete()).hasSize(1);
                    assertThat(told.incomplete().getFirst().why())
                            .contains("Revenu annuel net : une valeur est obligatoire.");
                });
        assertThat(trail()).isEmpty();
    }

    @Test
    @DisplayName("Clients like one's client are of one's agency, of the same product, scored, and named in the trail")
    void similar() {
        UUID own = paris(1);
        IntStream.range(20, 40).forEach(this::paris);
        compared.client(60, "Lyon", LOANS);
        compared.client(61, "Paris", "credit-es");
        compared.empty(62, "Paris");
        Similar similar = service.similar(own, Set.of(Compared.id(20)));
        assertThat(similar.all()).isTrue();
        assertThat(similar.byData().certain()).isTrue();
        assertThat(similar.byReasons().clients()).hasSize(5);
        assertThat(similar.byReasons().clients().stream().map(Near::row)).allSatisfy(row -> {
            assertThat(row.agency()).isEqualTo("Paris");
            assertThat(row.product()).isEqualTo(LOANS);
            assertThat(row.id()).isNotIn(own, Compared.id(20));
        });
        assertThat(trail()).hasSize(1);
        assertThat(trail().getFirst().get("action")).isEqualTo("clients.similar");
        assertThat(trail().getFirst().get("body").toString())
                .contains(similar.byReasons().clients().getFirst().row().id().toString());
        is("superviseur");
        assertThat(service.similar(own, Set.of()).searched()).isGreaterThan(similar.searched());
    }

    @Test
    @DisplayName("The closest scores of each side are those of the whole list, and the radius says how far they reach")
    void neighbourhood() {
        IntStream.range(20, 40).forEach(this::paris);
        UUID own = paris(30);
        var score = scores.of(List.of(new fr.scoreclair.advisor.client.ClientFile(
                new ClientSummary(own, "x", LOANS, "Paris", "a", java.time.Instant.EPOCH), List.of())));
        assertThat(score.getFirst().score()).isNull();
        double[] row = ShippedModels.rows(LOANS)[30];
        RiskModel model = ShippedModels.model(LOANS);
        var from = new fr.scoreclair.advisor.client.CurrentScore.Score(
                model.fingerprint().sha256(),
                java.time.Instant.EPOCH,
                model.probabilities(new double[][] {row})[0],
                model.margins(new double[][] {row})[0],
                0.35);
        var all = transaction.execute(status -> neighbours.around(from, LOANS, Set.of(own), 1_000));
        var some = transaction.execute(status -> neighbours.around(from, LOANS, Set.of(own), 3));
        assertThat(all.all()).isTrue();
        assertThat(all.radius()).isInfinite();
        assertThat(all.clients())
                .isSortedAccordingTo(Comparator.comparingDouble(one -> Math.abs(one.margin() - from.margin())));
        assertThat(some.all()).isFalse();
        assertThat(some.clients()).hasSizeLessThanOrEqualTo(6);
        assertThat(all.clients().stream().filter(one -> Math.abs(one.margin() - from.margin()) < some.radius()))
                .extracting(one -> one.row().id())
                .isSubsetOf(some.clients().stream().map(one -> one.row().id()).toList());
    }

    @Test
    @DisplayName("Who may not see clients may not compare them")
    void roles() {
        UUID one = paris(1);
        is("modele");
        assertThatThrownBy(() -> service.compare(List.of(one))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.similar(one, Set.of())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("No audit, no answer")
    void noAudit() {
        UUID one = paris(1);
        database.asOwner()
                .execute(
                        "alter table audit_event add constraint full_up check (action <> 'clients.compared') not valid");
        try {
            assertThatThrownBy(() -> service.compare(List.of(one))).isInstanceOf(RuntimeException.class);
            assertThat(trail()).isEmpty();
        } finally {
            database.asOwner().execute("alter table audit_event drop constraint full_up");
        }
        assertThat(service.compare(List.of(one))).isInstanceOf(Comparison.Ready.class);
    }
}
