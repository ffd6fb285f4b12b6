package fr.scoreclair.advisor.portfolio.drift.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.drift.Alert;
import fr.scoreclair.advisor.portfolio.drift.Checks.Source;
import fr.scoreclair.advisor.portfolio.drift.SubjectDrift;
import fr.scoreclair.advisor.portfolio.drift.ui.DriftWords.Told;
import fr.scoreclair.advisor.portfolio.fairness.FairnessReport.Grouping;
import fr.scoreclair.advisor.portfolio.fairness.GroupFigures;
import fr.scoreclair.advisor.portfolio.fairness.ui.FairnessWords;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.ModelFingerprint;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.util.List;
import java.util.Locale;

/** What is said of an alert. */
record AlertWords(Alert alert, Catalogue catalogue, Locale locale, Told told) {

    AlertWords(Alert alert, RiskModels models, Locale locale, Told told) {
        this(
                alert,
                models.byFingerprint(new ModelFingerprint(alert.check().modelSha256()))
                        .catalogue(),
                locale,
                told);
    }

    DriftWords drift() {
        return new DriftWords(catalogue, locale, told);
    }

    FairnessWords fairness() {
        return new FairnessWords(catalogue, locale, told::of);
    }

    SubjectDrift subject() {
        return alert.figures(SubjectDrift.class);
    }

    Grouping grouping() {
        return alert.figures(Grouping.class);
    }

    private GroupFigures group(Grouping grouping) {
        return grouping.groups().stream()
                .filter(group -> grouping.subject(group).equals(alert.subject()))
                .findFirst()
                .orElseThrow();
    }

    /** « Revenu annuel net · PSI 0,32 ». */
    String title() {
        if (alert.kind() == Alert.Kind.DRIFT) {
            SubjectDrift one = subject();
            return told.of("alerts.title.DRIFT", drift().subject(one), drift().psi(one.psi()));
        }
        Grouping grouping = grouping();
        return told.of("alerts.title.FAIRNESS", fairness().group(grouping, group(grouping)));
    }

    List<String> sentences() {
        if (alert.kind() == Alert.Kind.DRIFT) {
            return drift().sentences(subject());
        }
        Grouping grouping = grouping();
        return fairness().sentences(grouping, group(grouping));
    }

    /** When, of which product, over which clients. */
    String where(String product) {
        String clients = Formats.count(alert.check().clients(), locale);
        return alert.check().source() == Source.PORTFOLIO
                ? told.of("alerts.where.PORTFOLIO", Formats.dateTime(alert.at(), locale), product, clients)
                : told.of(
                        "alerts.where.ASSESSMENTS",
                        Formats.dateTime(alert.at(), locale),
                        product,
                        clients,
                        Formats.date(alert.check().from(), locale),
                        Formats.date(alert.check().to(), locale));
    }
}
