package fr.scoreclair.advisor.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.client.ClientData;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientList;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.ClientRow;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.client.DatumVersion;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Data entered and taken back, and the current scores that follow them. */
@WholeApplication
class ClientDataTests {

    private static final String INCOME = "AMT_INCOME_TOTAL";

    @Autowired
    ClientData data;

    @Autowired
    Clients clients;

    @Autowired
    ClientList list;

    @Autowired
    ScoringService scoring;

    @Autowired
    RiskModels models;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    private UUID client = new UUID(0, 0);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void aClientOfLyon() {
        database.forgetAssessmentsAndTrail();
        today = LocalDate.now(clock);
        SignedInAs.person(accounts, "superviseur");
        client = clients.find(new ClientFilter("pret-personnel", null).withAgency("Lyon"), 0, 1)
                .getFirst()
                .id();
        SignedInAs.person(accounts, "conseiller2");
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private Datum current(String feature) {
        return clients.peek(client).orElseThrow().data().stream()
                .filter(datum -> datum.feature().equals(feature))
                .findFirst()
                .orElseThrow();
    }

    private ClientRow row() {
        String number = clients.peek(client).orElseThrow().client().fileNumber();
        return list.page(new ClientFilter(null, number), ClientOrder.BY_FILE, 0, 1, 1)
                .getFirst();
    }

    private double official(ClientFile file) {
        RiskModel model = models.active(file.client().product());
        Map<String, @Nullable Double> values = new HashMap<>();
        file.data().forEach(datum -> values.put(datum.feature(), datum.value()));
        return model.score(model.vector(values));
    }

    @Test
    @DisplayName(
            "Demo clients come in scored: the list shows the official score of every file to 1e-9, and when it turns stale")
    void demoScores() {
        SignedInAs.person(accounts, "superviseur");
        assertThat(database.asOwner().queryForObject("""
                        select count(*) from current_score s join client c on c.id = s.client_id
                        where c.file_number ~ '^[DE]-2026-' and probability is null""", Long.class)).isZero();
        long count = list.count(ClientFilter.ALL);
        int seen = 0;
        for (int offset = 0; offset < count; offset += 97) {
            ClientRow row = list.page(ClientFilter.ALL, ClientOrder.BY_FILE, offset, 1, count)
                    .getFirst();
            if (row.probability() == null) {
                continue; // a client another test has put in by hand
            }
            ClientFile file = clients.peek(row.id()).orElseThrow();
            RiskModel model = models.active(row.product());
            assertThat(row.probability()).isCloseTo(official(file), within(1e-9));
            assertThat(row.favorable())
                    .isEqualTo(row.probability() < model.catalogue().threshold());
            assertThat(row.freshUntil()).isEqualTo(lastFreshDay(file, model));
            seen++;
        }
        assertThat(seen).isGreaterThan(40);
    }

    private static @Nullable LocalDate lastFreshDay(ClientFile file, RiskModel model) {
        return file.data().stream()
                .filter(datum -> datum.value() != null)
                .filter(datum -> model.catalogue().feature(datum.feature()).freshnessMonths() != null)
                .map(datum -> datum.asOf()
                        .plusMonths(model.catalogue().feature(datum.feature()).freshnessMonths()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    @Test
    @DisplayName("A newer datum is added with date, source and author; list and score follow; the trail has no value")
    void recorded() {
        int before = data.history(client, INCOME).size();
        data.record(client, INCOME, 31_415.0, today.minusDays(3), "  bulletin de paie d’octobre ");
        Datum now = current(INCOME);
        assertThat(now.value()).isEqualTo(31_415.0);
        assertThat(now.asOf()).isEqualTo(today.minusDays(3));
        assertThat(now.source()).isEqualTo("bulletin de paie d’octobre");
        assertThat(now.recordedBy()).isEqualTo("conseiller2");
        assertThat(now.simulated()).isFalse();
        assertThat(data.history(client, INCOME)).hasSize(before + 1);
        assertThat(row().income()).isEqualTo(31_415.0);
        assertThat(row().probability()).isCloseTo(official(clients.peek(client).orElseThrow()), within(1e-9));
        assertThat(database.asOwner()
                        .queryForList("select action || ' ' || subject || ' ' || body from audit_event", String.class))
                .containsExactly("datum.recorded client:" + client + " {\"as_of\": \"" + today.minusDays(3)
                        + "\", \"feature\": \"AMT_INCOME_TOTAL\"}");
        data.takeBack(client, INCOME);
    }

    @Test
    @DisplayName(
            "Taking an entry back enters what stood before it again, with its own date and source; nothing is lost")
    void takenBack() {
        Datum first = current(INCOME);
        data.record(client, INCOME, 20_000.0, today.minusDays(2), "erreur de saisie");
        data.takeBack(client, INCOME);
        Datum now = current(INCOME);
        assertThat(now.value()).isEqualTo(first.value());
        assertThat(now.asOf()).isEqualTo(first.asOf());
        assertThat(now.source()).isEqualTo(first.source());
        assertThat(row().income()).isEqualTo(first.value());
        List<DatumVersion> history = data.history(client, INCOME);
        assertThat(history.get(0).corrects()).isEqualTo(history.get(1).id());
        assertThat(history.get(1).datum().value()).isEqualTo(20_000.0);
        assertThat(database.asOwner().queryForList("select action from audit_event order by seq", String.class))
                .containsExactly("datum.recorded", "datum.corrected");
        assertThatThrownBy(() -> {
                    for (int i = 0; i < history.size(); i++) {
                        data.takeBack(client, INCOME);
                    }
                })
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName(
            "A value out of bounds, a date to come, a date long gone, no source: refused in words, and nothing is entered")
    void refused() {
        Feature income = models.active("pret-personnel").catalogue().feature(INCOME);
        int before = data.history(client, INCOME).size();
        refused(INCOME, income.allowed().max() + 1, today, "x", "Revenu annuel net : valeur attendue entre");
        refused(INCOME, Double.NaN, today, "x", "un nombre fini est attendu");
        refused(INCOME, null, today, "x", "une valeur est obligatoire");
        refused("NO_SUCH_FEATURE", 1.0, today, "x", "Ce modèle n’a pas de variable de ce nom.");
        refused(INCOME, 20_000.0, today.plusDays(1), "x", "Une donnée ne peut pas dater de demain.");
        refused(INCOME, 20_000.0, LocalDate.of(1899, 12, 31), "x", "1900");
        refused(INCOME, 20_000.0, today, "  ", "Indiquez d’où vient la donnée.");
        refused(INCOME, 20_000.0, today, "x".repeat(121), "Au plus 120 caractères");
        refused(INCOME, 20_000.0, today, "a\nb", "sur une ligne");
        assertThat(data.history(client, INCOME)).hasSize(before);
        assertThat(database.asOwner().queryForObject("select count(*) from audit_event", Long.class))
                .isZero();
    }

    private void refused(String feature, @Nullable Double value, LocalDate asOf, String source, String words) {
        assertThatThrownBy(() -> data.record(client, feature, value, asOf, source))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    @Test
    @DisplayName("A missing value is a datum where the catalogue allows it, and does not age")
    void missing() {
        String feature = "BUREAU_CREDIT_MEAN";
        Datum before = current(feature);
        data.record(client, feature, null, LocalDate.of(2001, 1, 1), "bureau de crédit");
        assertThat(current(feature).value()).isNull();
        assertThat(row().oldestAsOf()).isAfter(LocalDate.of(2001, 1, 1));
        data.takeBack(client, feature);
        assertThat(current(feature).value()).isEqualTo(before.value());
    }

    @Test
    @DisplayName("Nobody of another agency, no model owner, and of compliance only the eyes")
    void access() {
        SignedInAs.person(accounts, "conseiller");
        assertThatThrownBy(() -> data.record(client, INCOME, 20_000.0, today, "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> data.takeBack(client, INCOME)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> data.history(client, INCOME)).isInstanceOf(NotFound.class);
        SignedInAs.person(accounts, "conformite");
        assertThat(data.history(client, INCOME)).isNotEmpty();
        assertThatThrownBy(() -> data.record(client, INCOME, 20_000.0, today, "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> data.takeBack(client, INCOME)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.person(accounts, "modele");
        assertThatThrownBy(() -> data.history(client, INCOME)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> data.record(client, INCOME, 20_000.0, today, "x"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("An assessment is the latest the list knows of a client, in the same transaction")
    void assessed() {
        AssessmentView assessment = scoring.assess(new AssessmentRequest(
                "pret-personnel",
                Map.of("AMT_CREDIT", 44_000.0),
                Map.of(),
                Map.of(),
                client,
                ReferenceGroup.AVERAGE,
                null));
        assertThat(row().probability()).isEqualTo(assessment.explained().probability());
        assertThat(row().amount()).isEqualTo(44_000.0);
        assertThat(row().scoredAt()).isEqualTo(assessment.at());
        ClientRow before = row();
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        try {
            assertThatThrownBy(() -> scoring.assess(new AssessmentRequest(
                            "pret-personnel",
                            Map.of("AMT_CREDIT", 5_000.0),
                            Map.of(),
                            Map.of(),
                            client,
                            ReferenceGroup.AVERAGE,
                            null)))
                    .isInstanceOf(fr.scoreclair.advisor.base.Unavailable.class);
        } finally {
            database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        }
        assertThat(row()).isEqualTo(before);
    }
}
