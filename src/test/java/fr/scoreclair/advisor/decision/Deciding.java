package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assessments to decide on, and decisions as people take them; asked for outside or inside the preliminary-opinion sample. */
public final class Deciding {

    public static final UUID PARIS = UUID.fromString("00000000-0000-4000-8000-00000000d001");
    public static final UUID LYON = UUID.fromString("00000000-0000-4000-8000-00000000d002");
    public static final String WHY = "Un cautionnement solidaire couvre le prêt.";

    private final ScoringService scoring;
    private final DecisionRules rules;

    public Deciding(ScoringService scoring, DecisionRules rules, TestDatabase database) {
        this.scoring = scoring;
        this.rules = rules;
        database.forgetAssessmentsAndTrail();
        client(database, PARIS, "D-PARIS-1", "Paris", "conseiller");
        client(database, LYON, "D-LYON-1", "Lyon", "conseiller2");
    }

    private static void client(TestDatabase database, UUID id, String file, String agency, String advisor) {
        database.asOwner()
                .update(
                        "insert into client values (?, ?, ?, ?, 'pret-personnel', now()) on conflict do nothing",
                        id,
                        file,
                        agency,
                        advisor);
    }

    /** A favourable assessment: {@link Examples#ordinary()}. */
    public AssessmentView favourable(@Nullable UUID client) {
        return expect(Opinion.FAVORABLE, client, Map.of(), false);
    }

    /** 25,001 € a year, 45,000 € asked for, most instalments late, no job. */
    public AssessmentView unfavourable(@Nullable UUID client) {
        return expect(Opinion.UNFAVORABLE, client, RISKY, false);
    }

    public static final Map<String, Double> RISKY = Map.of(
            "AMT_CREDIT", 45_000.0,
            "AMT_ANNUITY", 11_000.0,
            "DAYS_EMPLOYED", 365243.0,
            "BUREAU_ACTIVE_COUNT", 6.0,
            "LATE_PAYMENT_RATE", 0.7);

    /** Above the limit of the product: 60,000 €. */
    public AssessmentView large(@Nullable UUID client) {
        return score(client, Map.of("AMT_CREDIT", 60_000.0), false);
    }

    /** One that the sample asks an opinion on. */
    public AssessmentView sampled(@Nullable UUID client) {
        return expect(Opinion.FAVORABLE, client, Map.of(), true);
    }

    private AssessmentView expect(
            Opinion opinion, @Nullable UUID client, Map<String, Double> changed, boolean sampled) {
        AssessmentView view = score(client, changed, sampled);
        if (view.explained().opinion() != opinion) {
            throw new AssertionError(
                    "expected " + opinion + " at " + view.explained().probability());
        }
        return view;
    }

    /** Ids are random and the sample goes by the id: scores until one falls where it is wanted. */
    private AssessmentView score(@Nullable UUID client, Map<String, Double> changed, boolean sampled) {
        Map<String, @Nullable Double> values = Examples.ordinary();
        values.putAll(changed);
        for (int i = 0; i < 300; i++) {
            AssessmentView view = scoring.assess(new AssessmentRequest(
                    RiskModels.DEFAULT_PRODUCT,
                    values,
                    Map.of("AMT_INCOME_TOTAL", LocalDate.of(2024, 1, 31)),
                    Map.of("AMT_INCOME_TOTAL", "avis d’imposition"),
                    client,
                    ReferenceGroup.AVERAGE,
                    null));
            if (rules.opinionFirst(view.id()) == sampled) {
                return view;
            }
        }
        throw new AssertionError("no assessment " + (sampled ? "inside" : "outside") + " the sample in 300");
    }

    public static DecisionRequest agree(AssessmentView assessment) {
        boolean favorable = assessment.explained().opinion() == Opinion.FAVORABLE;
        return plain(assessment, 0, favorable ? Outcome.ACCORD : Outcome.REFUSAL);
    }

    public static DecisionRequest plain(AssessmentView assessment, int after, Outcome outcome) {
        return new DecisionRequest(assessment.id(), after, outcome, null, after > 0 ? WHY : "", List.of(), "fr");
    }

    public static DecisionRequest override(
            AssessmentView assessment, Outcome outcome, @Nullable OverrideReason reason, String comment) {
        return new DecisionRequest(assessment.id(), 0, outcome, reason, comment, List.of(), "fr");
    }

    public static DecisionRequest complement(AssessmentView assessment, RequestedDocument... documents) {
        return new DecisionRequest(assessment.id(), 0, Outcome.COMPLEMENT, null, "", List.of(documents), "fr");
    }
}
