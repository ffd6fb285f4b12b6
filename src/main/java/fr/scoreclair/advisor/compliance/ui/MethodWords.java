package fr.scoreclair.advisor.compliance.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Covered;
import fr.scoreclair.advisor.riskmodel.Method;
import fr.scoreclair.advisor.riskmodel.Methods;
import fr.scoreclair.advisor.riskmodel.ReferenceError;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the contributions of a model are found, in plain words. */
record MethodWords(RiskModel model, Locale locale, DriverPictures.Bundle bundle) {

    private static final Set<String> KINDS = Set.of(
            "RegressionModel",
            "GeneralRegressionModel",
            "MiningModel",
            "NeuralNetwork",
            "SupportVectorMachineModel",
            "RuleSetModel",
            "NaiveBayesModel",
            "Scorecard",
            "TreeModel");

    private static final double BYTES_PER_MB = 1e6;

    String kind() {
        if (model.method() == Method.TREES) {
            int trees = methods().probability().parts().stream()
                    .mapToInt(Covered.Part::trees)
                    .sum();
            return bundle.get("transparency.kind.trees", trees(trees));
        }
        return KINDS.contains(model.kind())
                ? bundle.get("transparency.kind." + model.kind())
                : bundle.get("transparency.kind.other", model.kind());
    }

    /** What is promised of every contribution in points. */
    String promise() {
        boolean rescaled = !methods().probability().exact();
        return bundle.get(
                "transparency.promise." + (rescaled ? "RESCALED" : model.method()),
                Formats.count(model.catalogue().features().size(), locale));
    }

    String inPoints() {
        return methods().probability().parts().isEmpty()
                ? asked()
                : covered(methods().probability());
    }

    /** Empty where the probability stands for the margin. */
    String inMargin() {
        if (!methods().margin().parts().isEmpty()) {
            return covered(methods().margin());
        }
        return model.method() == Method.ADDITIVE ? bundle.get("transparency.found.ADDITIVE") : "";
    }

    String reference() {
        String all = Formats.count(model.populationSize(), locale);
        int picture = methods().probabilityRows();
        if (picture == model.populationSize()) {
            return bundle.get("transparency.reference.all", all);
        }
        String some = Formats.count(picture, locale);
        return methods().marginRows() == picture
                ? bundle.get("transparency.reference.picture", all, some)
                : bundle.get("transparency.reference.both", all, some);
    }

    /** The root mean square over the features, and the feature known worst. */
    String error(ReferenceError error) {
        double[] points = error.points();
        int worst = IntStream.range(0, points.length)
                .reduce((a, b) -> points[b] > points[a] ? b : a)
                .orElseThrow();
        double typical =
                Math.sqrt(Arrays.stream(points).map(p -> p * p).average().orElseThrow());
        if (!Double.isFinite(typical)) {
            return bundle.get("transparency.reference.error.unknown");
        }
        return bundle.get(
                "transparency.reference.error.typical",
                points(typical),
                points(points[worst]),
                model.catalogue().features().get(worst).label().in(locale));
    }

    private Methods methods() {
        return model.methods(ReferenceGroup.AVERAGE);
    }

    private String asked() {
        boolean sampled = model.method() == Method.SAMPLED;
        return bundle.get("transparency.found." + (sampled ? "SAMPLED" : "COALITIONS"));
    }

    private String covered(Covered coverage) {
        String megabytes = Formats.count((long) Math.ceil(coverage.tableBytes() / BYTES_PER_MB), locale);
        return coverage.parts().stream()
                .map(part -> bundle.get("transparency.covered." + part.method(), trees(part.trees()), megabytes))
                .collect(Collectors.joining(", "));
    }

    private String trees(int count) {
        return bundle.get(
                count == 1 ? "transparency.trees.one" : "transparency.trees.many", Formats.count(count, locale));
    }

    private String points(double share) {
        return Formats.number(share * 100, 2, 2, locale);
    }
}
