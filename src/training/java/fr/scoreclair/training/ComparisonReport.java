package fr.scoreclair.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The comparison as Markdown: figures with intervals, calibration, costs, directions. No times: they never repeat. */
final class ComparisonReport {

    private static final List<Metric> SHOWN = List.of(
            Metric.ROC_AUC,
            Metric.PR_AUC,
            Metric.KS,
            Metric.BRIER,
            Metric.ECE,
            Metric.PRECISION,
            Metric.RECALL,
            Metric.ACCEPTANCE_RATE);
    private static final int[] RATIOS = {2, 5, 10};

    private final Comparison comparison;
    private final StringBuilder text = new StringBuilder();

    private ComparisonReport(Comparison comparison) {
        this.comparison = comparison;
    }

    static String of(Comparison comparison) {
        ComparisonReport report = new ComparisonReport(comparison);
        report.head();
        report.figures();
        report.calibration();
        report.costs();
        report.directions();
        return report.text + BalanceReport.of(comparison);
    }

    private void head() {
        line("# %s: models compared", comparison.product().name());
        line("");
        line(
                "Written by `fr.scoreclair.training.CompareModels`. %d training rows, %d hold-out rows, threshold %s; 95 %% bootstrap intervals",
                comparison.training().size(),
                comparison.heldOut().size(),
                Catalogue.number(comparison.product().threshold()));
        line(
                "(2,000 resamples; ECE by the basic bootstrap). Settings by 5-fold cross-validation on the training rows.");
        line("");
    }

    private void figures() {
        line(
                "| model | log loss out of fold | s.e. behind | %s | cost 2:1 at threshold |",
                String.join(" | ", SHOWN.stream().map(Metric::key).toList()));
        line("|---|---|---|%s", "---|".repeat(SHOWN.size() + 1));
        for (Contender contender : comparison.contenders()) {
            Evaluation heldOut = evaluation(contender.heldOut());
            StringBuilder row = new StringBuilder();
            for (Metric metric : SHOWN) {
                Figure figure = metric.figure(heldOut, comparison.product().threshold(), Bootstrap.STANDARD);
                row.append(String.format(
                        Locale.ROOT, " | %.3f [%.3f, %.3f]", figure.value(), figure.low(), figure.high()));
            }
            Figure cost = Bootstrap.STANDARD.percentile(heldOut, weights -> heldOut.refusals(
                            weights, comparison.product().threshold())
                    .cost(2));
            row.append(String.format(Locale.ROOT, " | %.3f [%.3f, %.3f]", cost.value(), cost.low(), cost.high()));
            line(
                    "| %s | %.4f | %.1f%s |",
                    contender.name(), comparison.meanLoss(contender), comparison.behind(contender), row);
        }
        line("");
        comparison.contenders().forEach(contender -> line("- %s: `%s`", contender.name(), contender.settings()));
        line("");
    }

    private void calibration() {
        line("## Calibration (ECE on the hold-out; maps learnt from out-of-fold scores)");
        line("");
        line("| model | raw | Platt | isotonic | if the raw probabilities were exactly right | chosen by the rule |");
        line("|---|---|---|---|---|---|");
        boolean[] known = comparison.training().defaulted();
        for (Contender contender : comparison.contenders()) {
            Calibration platt = Calibration.platt(contender.rawOutOfFold(), known);
            Calibration isotonic = Calibration.isotonic(contender.rawOutOfFold(), known);
            line(
                    "| %s | %.4f | %.4f | %.4f | %.4f | %s |",
                    contender.name(),
                    ece(contender.rawHeldOut()),
                    ece(platt.of(contender.rawHeldOut())),
                    ece(isotonic.of(contender.rawHeldOut())),
                    evaluation(contender.rawHeldOut()).eceIfPerfect(200, Product.SEED),
                    contender.calibration().isPresent() ? "Platt" : "none");
        }
        line("");
    }

    private void costs() {
        line(
                "## Thresholds: cheapest out of fold (accepted defaulter : refused payer), and what they cost on the hold-out");
        line("");
        line("| model | 2:1 | 5:1 | 10:1 |");
        line("|---|---|---|---|");
        for (Contender contender : comparison.contenders()) {
            Evaluation outOfFold =
                    new Evaluation(contender.outOfFold(), comparison.training().defaulted());
            Evaluation heldOut = evaluation(contender.heldOut());
            StringBuilder row = new StringBuilder();
            for (int ratio : RATIOS) {
                double threshold = CostCurve.cheapestThreshold(outOfFold, ratio);
                double cost = heldOut.refusals(heldOut.ones(), threshold).cost(ratio);
                double own = heldOut.refusals(
                                heldOut.ones(), comparison.product().threshold())
                        .cost(ratio);
                row.append(String.format(
                        Locale.ROOT, " | %.2f: %.3f per client (%.3f at the product's)", threshold, cost, own));
            }
            line("| %s%s |", contender.name(), row);
        }
        line("");
    }

    private void directions() {
        int[] watched = IntStream.range(0, comparison.training().features().size())
                .filter(j -> comparison.product().directions().get(j) != 0)
                .toArray();
        line("## Directions: share of 500 hold-out clients whose score somewhere moves against common sense");
        line("");
        StringBuilder names = new StringBuilder("| model |");
        for (int j : watched) {
            String sign = comparison.product().directions().get(j) > 0 ? " ▲" : " ▼";
            names.append(' ')
                    .append(comparison.training().features().get(j))
                    .append(sign)
                    .append(" |");
        }
        line("%s", names);
        line("|---|%s", "---|".repeat(watched.length));
        for (Contender contender : comparison.contenders()) {
            StringBuilder row = new StringBuilder("| " + contender.name() + " |");
            for (int j : watched) {
                row.append(
                        String.format(Locale.ROOT, " %.1f %% |", 100 * contender.violations()[j]));
            }
            line("%s", row);
        }
    }

    private Evaluation evaluation(double[] heldOut) {
        return new Evaluation(heldOut, comparison.heldOut().defaulted());
    }

    private double ece(double[] heldOut) {
        Evaluation evaluation = evaluation(heldOut);
        return evaluation.ece(evaluation.ones());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
