package fr.scoreclair.advisor.decision.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.decision.Deciding;
import fr.scoreclair.advisor.decision.DecisionRules;
import fr.scoreclair.advisor.decision.DecisionService;
import fr.scoreclair.advisor.decision.Outcome;
import fr.scoreclair.advisor.decision.OverrideReason;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Dérogations on PostgreSQL: what is counted, who is flagged, what is behind a figure, who may look. */
@WholeApplication
class OversightTests {

    @Autowired
    Oversight oversight;

    @Autowired
    ScoringService scoring;

    @Autowired
    DecisionService deciding;

    @Autowired
    DecisionRules rules;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    SampleDecisions sample;

    @BeforeEach
    void aSupervisor() {
        sample = new SampleDecisions(database);
        SignedInAs.person(accounts, "superviseur");
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
        database.forgetAssessmentsAndTrail();
    }

    private Map<String, Set<Flag>> flags() {
        return oversight.figures(OversightFilter.ALL).advisors().stream()
                .collect(Collectors.toMap(Figures.Group::name, Figures.Group::flags));
    }

    @Test
    @DisplayName(
            "Exactly those are flagged who should be: 97 % is not above 97 %, 49 cases are too few, 10.0 s is not below 10 s")
    void exactlyTheRightFlags() {
        sample.add(97, "a-97", "ACCORD", "FAVORABLE", 60.0)
                .add(3, "a-97", "REFUSAL", "FAVORABLE", 60.0)
                .add(98, "b-98", "ACCORD", "FAVORABLE", 60.0)
                .add(2, "b-98", "ACCORD", "UNFAVORABLE", 60.0)
                .add(49, "c-49", "REFUSAL", "UNFAVORABLE", 60.0)
                .add(50, "d-50", "REFUSAL", "UNFAVORABLE", 60.0)
                .add(20, "e-slow", "ACCORD", "FAVORABLE", 10.0)
                .add(20, "f-fast", "ACCORD", "FAVORABLE", 9.999999)
                .add(9, "g-few", "ACCORD", "FAVORABLE", 1.0)
                .add(30, "h-unknown", "ACCORD", "FAVORABLE", null)
                .add(60, "i-both", "ACCORD", "FAVORABLE", 3.0)
                .add(40, "j-documents", "COMPLEMENT", "FAVORABLE", 3.0);
        assertThat(flags())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a-97", Set.of(),
                        "b-98", Set.of(Flag.AGREEMENT),
                        "c-49", Set.of(),
                        "d-50", Set.of(Flag.AGREEMENT),
                        "e-slow", Set.of(),
                        "f-fast", Set.of(Flag.FAST),
                        "g-few", Set.of(),
                        "h-unknown", Set.of(),
                        "i-both", Set.of(Flag.AGREEMENT, Flag.FAST),
                        "j-documents", Set.of()));
    }

    @Test
    @DisplayName("Rate, direction, reasons and times are those of the decisions asked for")
    void counted() {
        sample.add(10, "Paris", "x", "ACCORD", "FAVORABLE", 12.34, 3)
                .add(4, "Paris", "x", "ACCORD", "UNFAVORABLE", 42.0, 40)
                .add(2, "Lyon", "y", "REFUSAL", "FAVORABLE", 100.0, 3)
                .add(5, "Lyon", "y", "COMPLEMENT", "FAVORABLE", 5.0, 3);
        Figures all = oversight.figures(OversightFilter.ALL);
        assertThat(all.all().cases()).isEqualTo(16);
        assertThat(all.all().of(Kind.GRANTED_AGAINST)).isEqualTo(4);
        assertThat(all.all().of(Kind.REFUSED_AGAINST)).isEqualTo(2);
        assertThat(all.all().of(Kind.DOCUMENTS)).isEqualTo(5);
        assertThat(all.all().overrideRate()).isEqualTo(6 / 16.0);
        assertThat(all.all().times().median()).contains(new ThinkingTimes.Span(120, 140));
        assertThat(all.reasons()).extracting(Figures.ReasonCount::count).containsExactly(4L, 2L);
        assertThat(all.agencies()).extracting(Figures.Group::name).containsExactly("Paris", "Lyon");

        OversightFilter lately = OversightFilter.ALL.withFrom(LocalDate.now().minusDays(10));
        assertThat(oversight.figures(lately).all().overrides()).isEqualTo(2);
        assertThat(oversight
                        .figures(lately.withTo(LocalDate.now().minusDays(6)))
                        .all()
                        .cases())
                .isZero();
        assertThat(oversight.figures(lately.withAgency("Paris")).all().cases()).isEqualTo(10);
        assertThat(oversight.figures(lately.withAdvisor("y")).all().cases()).isEqualTo(2);
        assertThat(oversight.figures(lately.withProduct("credit-es")).all().cases())
                .isZero();
    }

    @Test
    @DisplayName("Behind each figure stand its decisions, the newest first, page by page")
    void behind() {
        sample.add(30, "x", "ACCORD", "UNFAVORABLE", 42.0).add(5, "x", "ACCORD", "FAVORABLE", 4.0);
        Behind overrides = Behind.of(OversightFilter.ALL, Behind.OVERRIDES);
        assertThat(oversight.count(overrides)).isEqualTo(30);
        List<DecisionLine> first = oversight.page(overrides, 0, 20);
        List<DecisionLine> second = oversight.page(overrides, 20, 20);
        assertThat(first).hasSize(20).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
        assertThat(first.getFirst().reason()).isEqualTo(OverrideReason.OTHER);
        assertThat(first.getFirst().tenths()).isEqualTo(420);
        assertThat(first.getFirst().fileNumber()).startsWith("O-");
        assertThat(oversight.count(new Behind(OversightFilter.ALL, Behind.CASES, null, 100)))
                .isEqualTo(5);
        assertThat(oversight.page(new Behind(OversightFilter.ALL, Behind.CASES, null, 100), 0, 20))
                .hasSize(5);
        assertThat(oversight.count(new Behind(OversightFilter.ALL, Behind.OVERRIDES, OverrideReason.GUARANTEE, null)))
                .isZero();
    }

    @Test
    @DisplayName("Any period counts what a count of the rows does, also once decisions are erased")
    void periods() {
        for (int age = 0; age < 200; age += 3) {
            sample.add(2, "Paris", "x", "ACCORD", "FAVORABLE", 42.0, age);
        }
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 30; run++) {
            if (run == 15) {
                database.asOwner()
                        .update("delete from decision where at < now() - interval '100 days' or id::text < '8'");
            }
            LocalDate from = LocalDate.now().minusDays(random.nextInt(220));
            LocalDate to = from.plusDays(random.nextInt(120));
            Long expected = database.asOwner()
                    .queryForObject(
                            "select count(*) from decision where (at at time zone 'Europe/Paris')::date between ? and ?",
                            Long.class,
                            from,
                            to);
            OversightFilter filter = OversightFilter.ALL.withFrom(from).withTo(to);
            assertThat(oversight.figures(filter).all().cases())
                    .as(from + " to " + to)
                    .isEqualTo(expected);
            assertThat(oversight.count(Behind.of(filter, Behind.CASES))).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName(
            "What became of loans granted against the model is told where it was observed since, beside what the model expected")
    void later() {
        sample.add(10, "x", "ACCORD", "UNFAVORABLE", 42.0).add(3, "x", "ACCORD", "FAVORABLE", 42.0);
        assertThat(oversight.figures(OversightFilter.ALL).granted().clients()).isZero();
        database.asOwner().update("""
                        insert into client_outcome select client_id, row_number() over (order by client_id) <= 2, current_date, 'test', true, now()
                        from decision_fact where kind = 2 order by client_id limit 4 on conflict do nothing""");
        database.asOwner().update("""
                        insert into client_outcome select client_id, true, current_date - 100, 'test', true, now()
                        from decision_fact where kind = 2 on conflict do nothing""");
        Figures.LaterOutcome granted = oversight.figures(OversightFilter.ALL).granted();
        assertThat(granted.clients()).isEqualTo(4);
        assertThat(granted.defaulted()).isEqualTo(2);
        assertThat(granted.expected()).isEqualTo(4 * 0.6);
        assertThat(granted.simulated()).isEqualTo(4);
        database.asOwner().update("delete from client_outcome where source = 'test'");
    }

    @Test
    @DisplayName(
            "The real acts: who had it scored saw the explanation then, another when it was opened; a correction has no time")
    void realActs() {
        Deciding some = new Deciding(scoring, rules, database);
        SignedInAs.person(accounts, "conseiller");
        AssessmentView own = some.favourable(Deciding.PARIS);
        AssessmentView others = some.unfavourable(Deciding.PARIS);
        AssessmentView unseen = some.favourable(Deciding.PARIS);
        deciding.decide(Deciding.agree(own));
        deciding.decide(Deciding.plain(own, 1, Outcome.ACCORD));
        SignedInAs.person(accounts, "superviseur");
        deciding.decide(Deciding.agree(unseen));
        deciding.open(others.id());
        deciding.open(others.id());
        deciding.decide(Deciding.override(others, Outcome.ACCORD, OverrideReason.GUARANTEE, Deciding.WHY));
        List<String> facts = database.asOwner().queryForList("""
                        select k.advisor || ' ' || f.kind || ' ' || d.number || ' ' || (f.tenths is not null) || ' ' || (f.probability = a.probability)
                        from decision_fact f join decision d on d.id = f.decision_id join assessment a on a.id = d.assessment_id
                        join decision_desk k on k.id = f.desk order by 1""", String.class);
        assertThat(facts)
                .containsExactly(
                        "conseiller 0 1 true true",
                        "conseiller 0 2 false true",
                        "superviseur 0 1 false true",
                        "superviseur 2 1 true true");
        assertThat(database.asOwner().queryForObject("select count(*) from explanation_shown", Integer.class))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("On the sample the explanation counts as shown once the opinion is said, not before")
    void sampled() {
        Deciding some = new Deciding(scoring, rules, database);
        SignedInAs.person(accounts, "conseiller");
        AssessmentView sampled = some.sampled(Deciding.PARIS);
        SignedInAs.person(accounts, "superviseur");
        deciding.open(sampled.id());
        assertThat(database.asOwner().queryForObject("select count(*) from explanation_shown", Integer.class))
                .isZero();
        deciding.think(sampled.id(), Outcome.ACCORD);
        assertThat(database.asOwner().queryForObject("select count(*) from explanation_shown", Integer.class))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("Who is counted does not see it")
    @ValueSource(strings = {"conseiller", "conformite", "modele"})
    void forSupervisorsAlone(String person) {
        SignedInAs.person(accounts, person);
        assertThatThrownBy(() -> oversight.figures(OversightFilter.ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> oversight.desks()).isInstanceOf(AccessDeniedException.class);
        Behind behind = Behind.of(OversightFilter.ALL, Behind.CASES);
        assertThatThrownBy(() -> oversight.count(behind)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> oversight.page(behind, 0, 10)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("Each look leaves its trace, and no value of a client in it")
    void traced() {
        sample.add(1, "x", "ACCORD", "UNFAVORABLE", 42.0);
        oversight.figures(OversightFilter.ALL.withAgency("Paris"));
        oversight.count(Behind.of(OversightFilter.ALL.withAdvisor("x"), Behind.OVERRIDES));
        List<String> events = database.asOwner()
                .queryForList(
                        "select actor || ' ' || action || ' ' || body from audit_event order by seq", String.class);
        assertThat(events)
                .containsExactly(
                        "superviseur oversight.read {\"agency\": \"Paris\"}",
                        "superviseur oversight.listed {\"kinds\": \"GRANTED_AGAINST,REFUSED_AGAINST\", \"advisor\": \"x\", \"decisions\": 1}");
    }

    @Test
    @DisplayName("The database cuts time into the same bins as Java")
    void sameBins() {
        for (int tenths : new int[] {
            0, 1, 199, 200, 209, 210, 1_799, 1_800, 17_999, 18_000, 20_999, 863_999, 864_000, 2_000_000_000
        }) {
            assertThat(database.asOwner().queryForObject("select decision_bin(?)", Integer.class, tenths))
                    .isEqualTo(ThinkingTimes.bin(tenths));
        }
        assertThat(database.asOwner().queryForObject("select decision_bin(null)", Integer.class))
                .isEqualTo(ThinkingTimes.UNKNOWN);
    }
}
