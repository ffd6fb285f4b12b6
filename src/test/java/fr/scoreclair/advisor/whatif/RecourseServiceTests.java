package fr.scoreclair.advisor.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.decision.Deciding;
import fr.scoreclair.advisor.decision.DecisionRules;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.scoring.WhatWouldChange;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Recourse over the real services. */
@WholeApplication
class RecourseServiceTests {

    @Autowired
    RecourseService recourse;

    @Autowired
    WhatWouldChange whatWouldChange;

    @Autowired
    StalenessEffect staleness;

    @Autowired
    RecourseWording wording;

    @Autowired
    RiskModels models;

    @Autowired
    ScoringService scoring;

    @Autowired
    DecisionRules rules;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    Deciding deciding;

    @BeforeEach
    void anAdvisorInParis() {
        deciding = new Deciding(scoring, rules, database);
        SignedInAs.person(accounts, "conseiller");
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    private AssessmentView large(Map<String, Double> changed) {
        Map<String, @Nullable Double> values = Examples.ordinary();
        values.putAll(changed);
        return scoring.assess(new AssessmentRequest(
                RiskModels.DEFAULT_PRODUCT, values, Map.of(), Map.of(), null, ReferenceGroup.AVERAGE, null));
    }

    private static final Map<String, Double> HEAVY = Map.of(
            "AMT_CREDIT", 45_000.0, "AMT_ANNUITY", 11_000.0, "BUREAU_ACTIVE_COUNT", 4.0, "LATE_PAYMENT_RATE", 0.3);

    @Test
    @DisplayName("The letter's port and the screen tell the same proposals, never of age; asking leaves one trace")
    void sameWords() {
        AssessmentView view = large(HEAVY);
        RecourseService.Searched searched = recourse.search(view.id());
        List<String> sentences = whatWouldChange.sentences(view, Locale.FRENCH);
        assertThat(sentences)
                .isNotEmpty()
                .isEqualTo(searched.answer().proposals().stream()
                        .map(p -> wording.sentence(searched.model().catalogue(), p, Locale.FRENCH))
                        .toList());
        assertThat(String.join(" ", sentences)).doesNotContain("âge", "ans");
        assertThat(database.asOwner()
                        .queryForObject(
                                "select count(*) from audit_event where action = 'recourse.searched' and subject = ?",
                                Long.class,
                                "assessment:" + view.id()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Another agency's assessment is not found, and compliance does not ask")
    void notForEverybody() {
        AssessmentView view = deciding.unfavourable(Deciding.PARIS);
        SignedInAs.person(accounts, "conseiller2");
        assertThatThrownBy(() -> recourse.search(view.id())).isInstanceOf(NotFound.class);
        SignedInAs.person(accounts, "conformite");
        assertThatThrownBy(() -> recourse.search(view.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName(
            "A longer term is told in months with both annuities, and its assumed rate; a smaller loan keeps the term")
    void loanWords() {
        var catalogue = models.active("pret-personnel").catalogue();
        Proposal longer = new Proposal(
                List.of(new Proposal.Change("AMT_ANNUITY", 3780, 3100)),
                new Proposal.LoanChange(48, 60, 0.065),
                0.3,
                0.3496);
        assertThat(wording.sentence(catalogue, longer, Locale.FRENCH).replace('\u00a0', ' '))
                .isEqualTo("En remboursant sur 60 mois au lieu de 48 (une annuité de 3 100 € par an au lieu de 3 780 €"
                        + " par an), le score de risque serait de 34,96 %, sous le seuil de 35 %. Les durées supposent"
                        + " un taux de 6,5 % par an.");
        Proposal smaller = new Proposal(
                List.of(
                        new Proposal.Change("AMT_CREDIT", 15000, 12000),
                        new Proposal.Change("AMT_ANNUITY", 3780, 3024)),
                new Proposal.LoanChange(48, 48, 0.065),
                0.3,
                0.34);
        assertThat(wording.sentence(catalogue, smaller, Locale.FRENCH).replace('\u00a0', ' '))
                .startsWith("Avec un crédit de 12 000 € au lieu de 15 000 € sur la même durée (une annuité de 3 024 €")
                .endsWith("serait de 34,0 %, sous le seuil de 35 %.");
        assertThat(wording.sentence(catalogue, longer, Locale.ENGLISH).replace('\u00a0', ' '))
                .startsWith("By paying back over 60 months instead of 48 (an annuity of €3,100 a year");
    }

    @Test
    @DisplayName("At a rate the annuity follows the formula; at the same term it is proportional whatever the rate")
    void loanArithmetic() {
        var catalogue = models.active("pret-personnel").catalogue();
        double monthly = 0.065 / 12;
        double annuity = 12 * 15000 * monthly / (1 - Math.pow(1 + monthly, -48));
        double[] row = models.active("pret-personnel").vector(Examples.ordinary());
        row[2] = 15000;
        row[3] = annuity;
        RecourseLoan loan = RecourseLoan.of(catalogue, row).orElseThrow();
        assertThat(loan.months()).isEqualTo(48);
        assertThat(loan.perEuro(48) * 12000).isEqualTo(annuity * 0.8, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(loan.perEuro(60) * 15000)
                .isCloseTo(
                        12 * 15000 * monthly / (1 - Math.pow(1 + monthly, -60)),
                        org.assertj.core.api.Assertions.within(1e-6));
        row[3] = 900; // less than the interest: no term to speak of
        assertThat(RecourseLoan.of(catalogue, row).orElseThrow().canBeLonger()).isFalse();
        row[3] = 0;
        assertThat(RecourseLoan.of(catalogue, row)).isEmpty();
    }
}
