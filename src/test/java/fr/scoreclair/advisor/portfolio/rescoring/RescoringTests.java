package fr.scoreclair.advisor.portfolio.rescoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun.State;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** Runs over 2,300 clients in pieces of 500. */
@SpringBootTest(
        classes = PortfolioRooms.class,
        properties = {"scoreclair.rescoring.piece=500", "scoreclair.demo=false"})
@OnPostgres
class RescoringTests {

    static final String PRODUCT = "pret-personnel";
    static final int CLIENTS = 2_300;
    static final int PIECES = 5;

    @Autowired
    Rescoring rescoring;

    @Autowired
    RescoringDesk desk;

    @Autowired
    Runs runs;

    @Autowired
    RowProofs proofs;

    @Autowired
    RiskModels models;

    @BeforeAll
    static void clients(@Autowired TestDatabase database) {
        new SampleBank(database.asOwner()).fill(CLIENTS);
    }

    @Autowired
    TestDatabase database;

    @BeforeEach
    void supervisor() {
        database.asOwner().execute("truncate rescored, rescoring_chunk, rescoring_run, audit_event");
        ActingPerson.is("superviseur", "SUPERVISOR", null);
    }

    private <T> T sql(String query, Class<T> type, Object... arguments) {
        return java.util.Objects.requireNonNull(database.asOwner().queryForObject(query, type, arguments));
    }

    private RescoringRun last() {
        return rescoring.history(PRODUCT, 1).getFirst();
    }

    @Test
    @DisplayName("A run scores everybody once; lists show the official score, and reasons add up to the margin")
    void wholeRun() {
        rescoring.start(PRODUCT);
        RescoringRun run = last();
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.done()).isEqualTo(CLIENTS);
        assertThat(run.chunks()).isEqualTo(PIECES);
        assertThat(run.unscorable()).isZero();
        assertThat(run.progress()).isEqualTo(1);
        assertThat(sql("select count(*) from rescored where run = ?", Long.class, run.id()))
                .isEqualTo(CLIENTS);
        assertThat(sql("""
                        select count(*) from rescored r join current_score c using (client_id, probability, margin, oldest_as_of)
                        where c.favorable = r.favorable and r.oldest_as_of is not null""", Long.class)).isEqualTo(CLIENTS);
        assertThat(sql("""
                        select max(abs(r.margin - k.base_margin - (select sum(x::float8) from unnest(contributions) x)))
                        from rescored r join rescoring_chunk k
                        on k.run = r.run and r.client_id between k.first_client and k.last_client""", Double.class)).isLessThan(1e-5);
        assertThat(sql("select count(*) from rescored where cardinality(contributions) <> ?", Long.class, features()))
                .isZero();
        RiskModel model = models.active(PRODUCT);
        for (int i = 0; i < CLIENTS; i += 211) {
            double official = model.score(model.vector(values(SampleBank.id(i))));
            assertThat(sql("select probability from rescored where client_id = ?", Double.class, SampleBank.id(i)))
                    .isCloseTo(official, within(1e-9));
        }
    }

    private int features() {
        return models.active(PRODUCT).catalogue().features().size();
    }

    private Map<String, @Nullable Double> values(UUID client) {
        Map<String, @Nullable Double> values = new HashMap<>();
        database.asOwner()
                .query(
                        "select feature, value from client_datum where client_id = ? order by id",
                        row -> {
                            values.put(row.getString(1), (Double) row.getObject(2));
                        },
                        client);
        return values;
    }

    @Test
    @DisplayName(
            "The oldest date is that of the oldest known datum that ages, and a correction counts in place of what it corrects")
    void newestDatum() {
        UUID client = SampleBank.id(17);
        database.asOwner().update("""
                insert into client_datum (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)
                values (?, 'AMT_INCOME_TOTAL', 60000, date '2019-03-02', 'test', true, 'test', now())""", client);
        rescoring.start(PRODUCT);
        assertThat(sql("select oldest_as_of from rescored where client_id = ?", LocalDate.class, client))
                .isEqualTo(LocalDate.of(2019, 3, 2));
        RiskModel model = models.active(PRODUCT);
        assertThat(sql("select probability from rescored where client_id = ?", Double.class, client))
                .isCloseTo(model.score(model.vector(values(client))), within(1e-9));
    }

    @Test
    @DisplayName("A run that was cut off goes on after its last piece: nothing is scored twice, nobody is left out")
    void restart() {
        RescoringRun run = desk.begin(PRODUCT, null, UUID.randomUUID()).orElseThrow();
        RescoringWork killed = rescoring.work(run);
        killed.next();
        killed.next();
        killed.leave();
        List<Map<String, Object>> before = rows(run.id());
        assertThat(before).hasSize(1_000);
        rescoring.resumeAbandoned();
        assertThat(last().state()).as("its application may still be alive").isEqualTo(State.RUNNING);
        database.asOwner().update("update rescoring_run set beat_at = now() - interval '61 s'");
        ActingPerson.isNobody();
        rescoring.resumeAbandoned();
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        assertThat(last().state()).isEqualTo(State.DONE);
        assertThat(last().chunks()).isEqualTo(PIECES);
        assertThat(rows(run.id())).hasSize(CLIENTS).containsAll(before);
        assertThatThrownBy(killed::next)
                .as("the first application, should it wake up, stores nothing")
                .isInstanceOf(RuntimeException.class);
        assertThat(rows(run.id())).hasSize(CLIENTS);
    }

    private List<Map<String, Object>> rows(int run) {
        return database.asOwner().queryForList("select client_id, salt, margin from rescored where run = ?", run);
    }

    @Test
    @DisplayName("A client the model refuses is listed with the reason, in both languages, and the run goes on")
    void unscorable() {
        UUID impossible = SampleBank.id(1_200);
        UUID nothing = UUID.fromString("01900000-0001-7000-8000-000000000001");
        database.asOwner().update("""
                insert into client_datum (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)
                values (?, 'AMT_CREDIT', -5, date '2026-11-01', 'test', true, 'test', now())""", impossible);
        database.asOwner()
                .update(
                        "insert into client values (?, 'S-NOTHING', 'Lyon', 'conseiller2', ?, now())",
                        nothing,
                        PRODUCT);
        try {
            rescoring.start(PRODUCT);
            RescoringRun run = last();
            assertThat(run.state()).isEqualTo(State.DONE);
            assertThat(run.done()).isEqualTo(CLIENTS + 1);
            assertThat(run.unscorable()).isEqualTo(2);
            List<Rescoring.Unscorable> listed = rescoring.unscorable(run.id(), 10);
            assertThat(listed)
                    .extracting(Rescoring.Unscorable::fileNumber)
                    .containsExactlyInAnyOrder("S-1200", "S-NOTHING");
            Rescoring.Unscorable refused = listed.stream()
                    .filter(one -> one.client().equals(impossible))
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.reasonFr()).contains("valeur attendue entre");
            assertThat(refused.reasonEn()).contains("expected between");
            assertThat(sql(
                            "select count(*) from current_score where client_id = ? and probability is null",
                            Long.class,
                            impossible))
                    .isEqualTo(1);
            assertThat(proofs.of(run.id(), impossible).holds(root(run.id(), impossible)))
                    .isTrue();
        } finally {
            database.asOwner().update("delete from current_score where client_id = ?", nothing);
            database.asOwner().update("delete from client where id = ?", nothing);
            database.asOwner().update("delete from client_datum where client_id = ? and value = -5", impossible);
        }
    }

    @Test
    @DisplayName("A cancelled run stops after the piece under way, keeps what is stored, and can go on")
    void cancel() {
        RescoringRun run = desk.begin(PRODUCT, null, UUID.randomUUID()).orElseThrow();
        RescoringWork work = rescoring.work(run);
        work.next();
        work.leave();
        rescoring.cancel(run.id());
        rescoring.cancel(run.id());
        database.asOwner().update("update rescoring_run set beat_at = now() - interval '61 s'");
        rescoring.resumeAbandoned();
        assertThat(last().state()).isEqualTo(State.CANCELLED);
        assertThat(last().cancelledBy()).isEqualTo("superviseur");
        assertThat(last().done()).isEqualTo(500);
        assertThat(actions()).containsSequence("rescoring.cancel-asked", "rescoring.taken-over", "rescoring.cancelled");
        rescoring.resume(run.id());
        assertThat(last().state()).isEqualTo(State.DONE);
        assertThat(last().done()).isEqualTo(CLIENTS);
        assertThatThrownBy(() -> rescoring.resume(run.id())).isInstanceOf(Conflict.class);
    }

    private List<String> actions() {
        return database.asOwner().queryForList("select action from audit_event order by seq", String.class);
    }

    @Test
    @DisplayName("Of applications that start at once, one starts; the night has one run however often it is tried")
    void oneStarts() {
        List<CompletableFuture<Optional<RescoringRun>>> tried = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> desk.begin(PRODUCT, null, UUID.randomUUID())))
                .limit(6)
                .toList();
        assertThat(tried.stream().map(CompletableFuture::join).filter(Optional::isPresent))
                .hasSize(1);
        assertThatThrownBy(() -> rescoring.start(PRODUCT)).isInstanceOf(Conflict.class);
        database.asOwner().execute("truncate rescored, rescoring_chunk, rescoring_run");
        rescoring.nightly();
        rescoring.nightly();
        assertThat(rescoring.history(PRODUCT, 9)).hasSize(1).first().satisfies(run -> {
            assertThat(run.night()).isNotNull();
            assertThat(run.state()).isEqualTo(State.DONE);
        });
    }

    @Test
    @DisplayName(
            "Every piece has its event with the root of its rows, and any row is proved by it until somebody touches one")
    void proofs() {
        rescoring.start(PRODUCT);
        int run = last().id();
        assertThat(actions().stream().filter("rescoring.chunk"::equals)).hasSize(PIECES);
        assertThat(actions()).first().isEqualTo("rescoring.started");
        assertThat(actions()).last().isEqualTo("rescoring.done");
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            UUID client = SampleBank.id(random.nextInt(CLIENTS));
            RowProof proof = proofs.of(run, client);
            assertThat(proof.holds(root(run, client))).isTrue();
            assertThat(proof.path()).hasSizeBetween(7, 9);
        }
        UUID touched = SampleBank.id(700);
        database.asOwner()
                .update("update rescored set margin = margin + 1e-9 where run = ? and client_id = ?", run, touched);
        assertThat(proofs.of(run, touched).holds(root(run, touched))).isFalse();
        UUID neighbour = SampleBank.id(701);
        assertThat(proofs.of(run, neighbour).holds(root(run, neighbour))).isFalse();
    }

    private byte[] root(int run, UUID client) {
        return HexFormat.of().parseHex(sql("""
                select body ->> 'merkle_root' from audit_event e join rescoring_chunk k on e.subject = 'rescoring-chunk:' || k.id
                where k.run = ? and ? between k.first_client and k.last_client""", String.class, run, client));
    }

    @Test
    @DisplayName("A run that fails says so with a reference, and goes on once the cause is gone")
    void failure() {
        database.asOwner()
                .execute("alter table rescored add constraint no_room check (client_id < '" + SampleBank.id(1_100)
                        + "') not valid");
        rescoring.start(PRODUCT);
        database.asOwner().execute("alter table rescored drop constraint no_room");
        assertThat(last().state()).isEqualTo(State.FAILED);
        assertThat(last().failure()).hasSize(8);
        assertThat(last().done()).isEqualTo(1_000);
        rescoring.resume(last().id());
        assertThat(last().done()).isEqualTo(CLIENTS);
        assertThat(last().failure()).isNull();
    }

    @Test
    @DisplayName("What has not changed is not written again into the lists; a score somebody else made since is kept")
    void unchanged() {
        rescoring.start(PRODUCT);
        String versions = "select md5(string_agg(xmin::text, ',' order by client_id)) from current_score";
        String before = sql(versions, String.class);
        rescoring.start(PRODUCT);
        assertThat(sql(versions, String.class)).isEqualTo(before);
    }

    @Test
    @DisplayName("Only a supervisor starts, cancels, and sees runs")
    void rights() {
        for (String role : List.of("ADVISOR", "COMPLIANCE", "MODEL_OWNER")) {
            ActingPerson.is("x", role, "Paris");
            assertThatThrownBy(() -> rescoring.start(PRODUCT)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rescoring.cancel(1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rescoring.resume(1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rescoring.history(PRODUCT, 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rescoring.unscorable(1, 1)).isInstanceOf(AccessDeniedException.class);
        }
    }
}
