package fr.scoreclair.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The model card in plain French: what the model is for, what it saw, how good it is, where it stops. */
final class ModelCard {

    private static final String IMPORTANCE = "moyenne de la valeur absolue des contributions (SHAP, en marge)";

    private static final Map<Metric, String> WORDS = Map.of(
            Metric.ROC_AUC, "AUC : un mauvais payeur tiré au sort a un score plus haut qu’un bon",
            Metric.PR_AUC, "Aire précision-rappel",
            Metric.KS, "KS : plus grand écart entre les deux répartitions",
            Metric.BRIER, "Score de Brier : écart quadratique moyen",
            Metric.ECE, "ECE : écart moyen entre probabilité annoncée et constatée",
            Metric.PRECISION, "Précision au seuil : vrais défauts parmi les refus",
            Metric.RECALL, "Rappel au seuil : défauts évités",
            Metric.ACCEPTANCE_RATE, "Part d’avis favorables au seuil",
            Metric.ACCEPTED_DEFAULT_RATE, "Défauts parmi les avis favorables");

    private final CardSubject subject;
    private final CardDocument card;
    private final long seed;

    private ModelCard(CardSubject subject, long seed) {
        this.subject = subject;
        this.seed = seed;
        this.card = new CardDocument("Fiche du modèle « " + subject.french("label") + " », version "
                + subject.product().version());
    }

    /** Writes {@code card.md}, {@code card.html} and the plots to {@code src/docs/models/<product>/}. */
    static void write(Path root, CardSubject subject, long seed) throws IOException {
        Path folder = root.resolve("src/docs/models").resolve(subject.product().name());
        Files.createDirectories(folder);
        CardDocument card = new ModelCard(subject, seed).told();
        Files.writeString(folder.resolve("card.md"), card.markdown());
        Files.writeString(folder.resolve("card.html"), card.html());
        for (Map.Entry<String, String> plot : card.plots().entrySet()) {
            Files.writeString(folder.resolve(plot.getKey()), plot.getValue());
        }
    }

    private CardDocument told() {
        purpose();
        data();
        figures();
        CardPlots plots = new CardPlots(subject);
        card.plot("roc", "Courbe ROC", plots.roc());
        card.plot("precision-recall", "Courbe précision-rappel", plots.precisionRecall());
        card.plot("scores", "Scores par classe", plots.scores());
        card.heading("La probabilité affichée en est-elle une ?");
        calibration();
        card.plot("calibration", "Diagramme de calibration", plots.calibration());
        card.heading("Seuil");
        thresholds();
        card.plot("costs", "Coût selon le seuil", plots.costs());
        features(plots);
        card.heading("Équité : par tranche d’âge");
        card.paragraph(
                "Clients tenus à l’écart. Un écart entre score moyen et défauts constatés désavantagerait une tranche.");
        card.table(AgeBands.table(subject));
        card.heading("Limites");
        card.list(subject.frenchList("card", "limits"));
        return card;
    }

    private void purpose() {
        card.paragraph(
                "Écrite par la commande d’entraînement ; ne pas modifier à la main. Un score élevé est un risque élevé.");
        card.heading("À quoi il sert, à quoi il ne sert pas");
        card.paragraph(subject.french("card", "intended_use"));
        card.list(List.of(
                "Il ne décide pas : il donne un avis, une personne décide.",
                "Il ne sert ni à fixer un prix, ni à surveiller un client, ni à un autre produit que le sien.",
                "Il n’est pas fait pour des entreprises, ni pour des personnes de moins de 18 ans."));
        if (subject.has("card", "minimisation")) {
            card.heading("Ce que coûte la minimisation");
            card.paragraph(subject.french("card", "minimisation"));
        }
    }

    private void data() {
        card.heading("Données");
        card.paragraph(subject.french("card", "trained_on", "dataset") + ".");
        card.table(List.of(
                List.of("", "clients", "défauts"),
                row("apprentissage", subject.training()),
                row("tenus à l’écart, jamais vus", subject.heldOut())));
    }

    private static List<String> row(String name, DataSet data) {
        return List.of(name, French.number(data.size(), 0), French.percent(data.defaultRate(), 1));
    }

    private void figures() {
        card.heading("Chiffres sur les clients tenus à l’écart");
        card.paragraph("Entre crochets, l’intervalle à 95 % (bootstrap, 2 000 tirages). Seuil "
                + French.number(subject.product().threshold(), 2) + ".");
        Evaluation evaluation = subject.evaluation();
        List<List<String>> rows = new ArrayList<>(List.of(List.of("mesure", "valeur")));
        for (Metric metric : Metric.values()) {
            if (WORDS.containsKey(metric)) {
                Figure figure = metric.figure(evaluation, subject.product().threshold(), Bootstrap.STANDARD);
                rows.add(List.of(WORDS.get(metric), French.interval(figure, 3)));
            }
        }
        card.table(rows);
    }

    private void calibration() {
        Evaluation held = subject.evaluation();
        Evaluation unseen = subject.outOfFoldEvaluation();
        Curves curves = new Curves(subject.outOfFold(), subject.training().defaulted());
        card.paragraph(
                "L’ECE n’est jamais nulle sur un échantillon fini : même des probabilités parfaites en montreraient une. "
                        + "La colonne « si parfait » dit laquelle.");
        card.table(List.of(
                List.of("clients", "nombre", "ECE", "si parfait", "erreur débiaisée (Kumar et al. 2019)"),
                List.of(
                        "tenus à l’écart",
                        French.number(held.size(), 0),
                        French.number(held.ece(held.ones()), 4),
                        French.number(held.eceIfPerfect(200, seed), 4),
                        French.number(subject.curves().debiasedCalibrationError(10), 4)),
                List.of(
                        "validation croisée",
                        French.number(unseen.size(), 0),
                        French.number(unseen.ece(unseen.ones()), 4),
                        French.number(unseen.eceIfPerfect(200, seed), 4),
                        French.number(curves.debiasedCalibrationError(10), 4))));
    }

    private void thresholds() {
        card.paragraph(subject.french("card", "threshold_reason"));
        Evaluation unseen = subject.outOfFoldEvaluation();
        Evaluation held = subject.evaluation();
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("un impayé coûte", "seuil le moins coûteux", "avis favorables à ce seuil", "défauts évités")));
        for (int ratio : new int[] {2, 5, 10}) {
            double cheapest = CostCurve.cheapestThreshold(unseen, ratio);
            Refusals refusals = held.refusals(held.ones(), cheapest);
            rows.add(List.of(
                    ratio + " bons clients",
                    French.number(cheapest, 2),
                    French.percent(refusals.acceptanceRate(), 0),
                    French.percent(refusals.recall(), 0)));
        }
        card.table(rows);
    }

    private void features(CardPlots plots) {
        CardFigures figures = new CardFigures(subject.model(), subject.training(), subject.heldOut(), seed);
        card.heading("Ce qui compte pour le modèle");
        List<String> sensitive = subject.features().stream()
                .filter(CardFeature::sensitive)
                .map(CardFeature::label)
                .toList();
        card.paragraph("Variables sensibles, jamais proposées comme levier : " + String.join(", ", sensitive) + ".");
        String shap = "Importance : " + IMPORTANCE;
        card.plot("importance-shap", shap, plots.importance("Importance (SHAP)", shap, figures.meanAbsoluteShap(), 3));
        String lost = "AUC perdue quand la colonne est mélangée";
        card.plot(
                "importance-permutation",
                lost,
                plots.importance("Importance (permutation)", lost, figures.permutationImportance(), 4));
        List<CardFeature> features = subject.features();
        for (int j = 0; j < features.size(); j++) {
            card.plot(
                    "effect-"
                            + subject.heldOut()
                                    .features()
                                    .get(j)
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'),
                    "Effet moyen : " + features.get(j).label(),
                    plots.partialDependence(features.get(j), figures.partialDependence(j, subject.product())));
        }
    }
}
