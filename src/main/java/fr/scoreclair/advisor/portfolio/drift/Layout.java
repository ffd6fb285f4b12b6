package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is counted of a model version, and what is expected of it: its features in the model's order, then its score. The training
 * reference is the version's own {@code reference.csv}: for {@code pret-personnel} 10,000 rows drawn from the 48,000 it was trained
 * on, stratified by outcome; for {@code credit-es} all 3,563. It is told by the version alone, so counts that were stored
 * with a version can always be read again. Immutable.
 *
 * @param reference what is expected
 */
record Layout(Catalogue catalogue, List<Cells> cells, Tally reference) {

    /** The score among the subjects; no feature is called so. */
    static final String SCORE = "#score";

    /** Percentiles of a feature; half percentiles of the score, by which clients are ranked. */
    private static final int FINE = 100;

    private static final int FINE_SCORE = 200;

    static Layout of(RiskModel model) {
        Catalogue catalogue = model.catalogue();
        int features = catalogue.features().size();
        List<double[]> rows = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        model.census().forEach((vector, score) -> {
            rows.add(vector);
            scores.add(score);
        });
        List<Cells> cells = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            int position = f;
            cells.add(Cells.of(
                    rows.stream().mapToDouble(row -> row[position]).toArray(),
                    catalogue.features().get(f).special().keySet().stream()
                            .mapToDouble(code -> code)
                            .toArray(),
                    FINE));
        }
        cells.add(Cells.of(scores.stream().mapToDouble(score -> score).toArray(), new double[0], FINE_SCORE));
        Layout layout = new Layout(catalogue, List.copyOf(cells), new Tally(catalogue, cells));
        for (int i = 0; i < rows.size(); i++) {
            layout.reference.add(rows.get(i), scores.get(i));
        }
        return layout;
    }

    List<String> subjects() {
        return Stream.concat(catalogue.features().stream().map(Feature::name), Stream.of(SCORE))
                .toList();
    }

    Cells scoreCells() {
        return cells.getLast();
    }

    Tally nobody() {
        return new Tally(catalogue, cells);
    }
}
