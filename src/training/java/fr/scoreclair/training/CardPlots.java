package fr.scoreclair.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** The plots of a model card. */
final class CardPlots {

    private static final DoubleFunction<String> TENTHS = value -> French.number(value, 1);
    private static final DoubleFunction<String> PERCENT = value -> French.percent(value, 0);
    private static final int[] RATIOS = {2, 5, 10};
    private static final String[] DASHES = {"", "8 4", "2 4"};

    private final CardSubject subject;

    CardPlots(CardSubject subject) {
        this.subject = subject;
    }

    String roc() {
        Evaluation evaluation = subject.evaluation();
        String auc = French.number(evaluation.rocAuc(evaluation.ones()), 3);
        return new SvgPlot(
                        "Courbe ROC : aire " + auc,
                        "Part des mauvais payeurs repérés selon la part de bons payeurs signalés à tort ; l’aire sous la courbe est "
                                + auc + ", la diagonale est le hasard.")
                .x("Bons payeurs signalés à tort", 0, 1, PERCENT)
                .y("Mauvais payeurs repérés", 0, 1, PERCENT)
                .line("hasard", 3, "2 4", new double[][] {{0, 0}, {1, 1}})
                .line("modèle", 0, "", subject.curves().roc())
                .svg();
    }

    String precisionRecall() {
        double rate = subject.heldOut().defaultRate();
        return new SvgPlot(
                        "Précision et rappel",
                        "Part de vrais défauts parmi les clients signalés, selon la part des défauts repérés ; le hasard donnerait "
                                + French.percent(rate, 0) + ".")
                .x("Rappel : défauts repérés", 0, 1, PERCENT)
                .y("Précision", 0, 1, PERCENT)
                .line("hasard", 3, "2 4", new double[][] {{0, rate}, {1, rate}})
                .line("modèle", 0, "", subject.curves().precisionRecall())
                .svg();
    }

    String calibration() {
        List<Curves.Bin> bins = subject.curves().bins(10);
        double high = Math.min(
                1,
                Math.ceil(10
                                * bins.stream()
                                        .mapToDouble(bin -> bin.interval().high())
                                        .max()
                                        .orElse(1))
                        / 10);
        SvgPlot plot = new SvgPlot(
                        "Calibration : probabilité annoncée et défauts constatés",
                        "Dix groupes de clients de même taille ; chaque point devrait être sur la diagonale, la barre verticale est "
                                + "l’intervalle de confiance à 95 %.")
                .x(
                        "Probabilité annoncée, moyenne de groupes de "
                                + French.number(bins.getFirst().rows(), 0) + " clients",
                        0,
                        high,
                        PERCENT)
                .y("Part de défauts constatée", 0, high, PERCENT)
                .line("calibration parfaite", 3, "2 4", new double[][] {{0, 0}, {high, high}});
        for (Curves.Bin bin : bins) {
            String note = French.number(bin.rows(), 0) + " clients : " + French.percent(bin.probability(), 1)
                    + " annoncés, " + French.percent(bin.share(), 1) + " constatés";
            plot.point(0, bin.probability(), bin.interval(), note);
        }
        return plot.svg();
    }

    String scores() {
        Curves curves = subject.curves();
        double[] good = curves.histogram(false, 25);
        double[] bad = curves.histogram(true, 25);
        double high = Math.max(
                        Arrays.stream(good).max().orElse(1),
                        Arrays.stream(bad).max().orElse(1))
                * 1.1;
        return new SvgPlot(
                        "Scores des bons et des mauvais payeurs",
                        "Répartition des scores des clients tenus à l’écart, séparément pour ceux qui ont remboursé et les autres.")
                .x("Score (probabilité de défaut)", 0, 1, TENTHS)
                .y("Part de la classe", 0, high, PERCENT)
                .steps("a remboursé", 2, "", good)
                .steps("a fait défaut", 1, "6 3", bad)
                .mark(
                        subject.product().threshold(),
                        "seuil " + French.number(subject.product().threshold(), 2),
                        0)
                .svg();
    }

    String costs() {
        Evaluation outOfFold = subject.outOfFoldEvaluation();
        double high = 3;
        List<double[][]> curves = new ArrayList<>();
        for (int ratio : RATIOS) {
            double[] costs = CostCurve.costs(outOfFold, ratio);
            double least = Arrays.stream(costs).min().orElseThrow();
            curves.add(IntStream.range(0, costs.length)
                    .mapToObj(step -> new double[] {step / 100.0, costs[step] / least})
                    .filter(point -> point[1] <= high)
                    .toArray(double[][]::new));
        }
        SvgPlot plot = new SvgPlot(
                        "Coût selon le seuil, validation croisée",
                        "Coût relatif au minimum pour trois rapports entre un impayé accepté et un bon client refusé ; les traits verticaux "
                                + "marquent le seuil le moins coûteux de chaque rapport et le seuil retenu.")
                .x("Seuil de refus", 0, 1, TENTHS)
                .y("Coût / coût minimal", 1, high, TENTHS);
        for (int i = 0; i < RATIOS.length; i++) {
            double cheapest = CostCurve.cheapestThreshold(outOfFold, RATIOS[i]);
            plot.line("impayé = " + RATIOS[i] + " bons clients", i, DASHES[i], curves.get(i))
                    .mark(cheapest, RATIOS[i] + " : 1 → " + French.number(cheapest, 2), 1 + i);
        }
        double kept = subject.product().threshold();
        return plot.mark(kept, "retenu " + French.number(kept, 2), 0).svg();
    }

    /** {@return bars by descending length} */
    String importance(String title, String description, double[] lengths, int decimals) {
        List<CardFeature> features = subject.features();
        List<SvgBars.Bar> bars = IntStream.range(0, lengths.length)
                .mapToObj(
                        j -> new SvgBars.Bar(features.get(j).label(), lengths[j], French.number(lengths[j], decimals)))
                .sorted(Comparator.comparingDouble(SvgBars.Bar::length).reversed())
                .toList();
        return SvgBars.svg(title, description, bars);
    }

    String partialDependence(CardFeature feature, double[][] points) {
        double[][] shown = Arrays.stream(points)
                .map(point -> new double[] {feature.shown(point[0]), point[1]})
                .sorted(Comparator.comparingDouble(point -> point[0]))
                .toArray(double[][]::new);
        double low = shown[0][0];
        double high = Math.max(shown[shown.length - 1][0], low + 1e-9);
        double top = Math.max(
                0.4,
                Math.ceil(10 * Arrays.stream(shown).mapToDouble(p -> p[1]).max().orElse(1)) / 10);
        int decimals = high - low >= 8 ? 0 : high - low >= 0.8 ? 1 : 2;
        return new SvgPlot(
                        "Effet moyen : " + feature.label(),
                        "Probabilité de défaut moyenne si tous les clients avaient la même valeur de « "
                                + feature.label() + " », tout le reste inchangé.")
                .x(feature.axis(), low, high, value -> French.number(value, decimals))
                .y("Probabilité moyenne", 0, top, PERCENT)
                .line("modèle", 0, "", shown)
                .svg();
    }
}
