package fr.scoreclair.advisor.decision.letter;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.WhatWouldChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Letters without an application around them: real models, real rows, dates of one's choice. */
final class LetterSamples {

    static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final UUID ID = UUID.fromString("3f2a9c10-0000-4000-8000-000000000001");
    static final LetterSettings SETTINGS = new LetterSettings(
            "Banque de démonstration ScoreClair",
            List.of("1 rue de l’Exemple", "75000 Paris"),
            "Paris",
            "Service réexamen, 1 rue de l’Exemple, 75000 Paris",
            "reexamen@banque.example",
            "donnees-personnelles@banque.example",
            "CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, www.cnil.fr");

    private LetterSamples() {}

    static LetterWriter writer(@Nullable WhatWouldChange change) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        if (change != null) {
            beans.registerSingleton("change", change);
        }
        return new LetterWriter(new Wording(), SETTINGS, beans.getBeanProvider(WhatWouldChange.class));
    }

    /** @param months age of every datum */
    static AssessmentView assessment(String product, double[] row, int months) {
        RiskModel model = ShippedModels.model(product);
        Catalogue catalogue = model.catalogue();
        LocalDate asOf = TODAY.minusMonths(months).minusDays(1);
        List<AssessedDatum> data = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            Feature feature = catalogue.features().get(i);
            Integer limit = feature.freshnessMonths();
            boolean stale = !Double.isNaN(row[i]) && limit != null && TODAY.isAfter(asOf.plusMonths(limit));
            data.add(new AssessedDatum(
                    feature.name(),
                    Double.isNaN(row[i]) ? null : row[i],
                    asOf,
                    feature.source().fr(),
                    TODAY.toEpochDay() - asOf.toEpochDay(),
                    stale));
        }
        return new AssessmentView(
                ID,
                AT,
                "conseiller",
                null,
                "PP-0001234",
                product,
                catalogue.version(),
                model.fingerprint().sha256(),
                "2",
                data,
                model.explain(row, ReferenceGroup.AVERAGE));
    }

    static LetterFacts facts(String outcome, @Nullable String overrideReason, AssessmentView assessment) {
        return new LetterFacts(
                outcome,
                Optional.ofNullable(overrideReason),
                outcome.equals("COMPLEMENT") ? List.of("IDENTITY", "INCOME", "OTHER_LOANS") : List.of(),
                false,
                assessment,
                ShippedModels.model(assessment.product()));
    }

    /** No job, 45,000 € asked for, six credits elsewhere, most instalments late. */
    static double[] risky() {
        return new double[] {-8766, 19_000, 45_000, 11_000, 365243, 30_000, 6, 9_000, 8_000, 0.7};
    }
}
