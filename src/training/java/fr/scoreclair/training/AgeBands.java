package fr.scoreclair.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Young and old under the same model: how many, how they paid, what the model said. */
final class AgeBands {

    private static final int[] FROM = {18, 30, 45, 60, 120};

    /** Fewer rows than this say nothing. */
    private static final int ENOUGH = 50;

    private AgeBands() {}

    /** {@return the table, header first; the sensitive feature shown in years is the age, which needs no unit to be one} */
    static List<List<String>> table(CardSubject subject) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("âge", "clients", "défauts constatés", "score moyen", "avis favorables", "AUC"));
        List<CardFeature> features = subject.features();
        int age = IntStream.range(0, features.size())
                .filter(j -> features.get(j).sensitive())
                .findFirst()
                .orElseThrow();
        for (int band = 0; band + 1 < FROM.length; band++) {
            int from = FROM[band];
            int to = FROM[band + 1];
            int[] members = IntStream.range(0, subject.heldOut().size())
                    .filter(i -> {
                        double years = features.get(age).shown(subject.heldOut().rows()[i][age]);
                        return years >= from && years < to;
                    })
                    .toArray();
            rows.add(row(subject, to == 120 ? from + " et plus" : from + " à " + (to - 1), members));
        }
        return rows;
    }

    private static List<String> row(CardSubject subject, String name, int[] members) {
        String count = French.number(members.length, 0);
        if (members.length < ENOUGH) {
            String none = "pas assez de données";
            return List.of(name, count, none, none, none, none);
        }
        DataSet some = subject.heldOut().select(members);
        double[] scores = Arrays.stream(members)
                .mapToDouble(i -> subject.probabilities()[i])
                .toArray();
        Evaluation evaluation = new Evaluation(scores, some.defaulted());
        return List.of(
                name,
                count,
                French.percent(some.defaultRate(), 1),
                French.percent(Arrays.stream(scores).average().orElseThrow(), 1),
                French.percent(
                        evaluation
                                .refusals(evaluation.ones(), subject.product().threshold())
                                .acceptanceRate(),
                        1),
                French.number(evaluation.rocAuc(evaluation.ones()), 3));
    }
}
