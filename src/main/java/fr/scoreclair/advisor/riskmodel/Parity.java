package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.Unavailable;
import fr.scoreclair.treeshap.MarginModel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The reference rows as judges of a model: both engines must agree on them, and what they give must be probabilities. */
final class Parity {

    private Parity() {}

    /** @throws ModelRefused naming the first row without prediction or on which the engines differ */
    static void check(String file, OfficialScore official, MarginModel engine, double[][] rows, int step) {
        for (int i = 0; i < rows.length; i += step) {
            double theirs = asked(file, official, rows[i], i + 1);
            double difference = Math.abs(theirs - engine.probability(rows[i]));
            if (!(difference <= ModelLoader.TOLERANCE)) {
                throw new ModelRefused(
                        file,
                        new Text(
                                "JPMML et le moteur d’explication diffèrent de " + difference
                                        + " sur la ligne de référence " + (i + 1) + ".",
                                "JPMML and the explanation engine differ by " + difference + " on reference row "
                                        + (i + 1) + "."),
                        null);
            }
        }
    }

    private static double asked(String file, OfficialScore official, double[] row, int number) {
        try {
            double probability = official.orNone(row);
            if (!Double.isNaN(probability)) {
                return probability;
            }
        } catch (RuntimeException e) {
            throw none(file, number, e);
        }
        throw none(file, number, null);
    }

    private static ModelRefused none(String file, int row, @Nullable Throwable cause) {
        String more = cause == null ? "" : " (" + cause.getMessage() + ")";
        return new ModelRefused(
                file,
                new Text(
                        "le modèle ne donne pas de probabilité pour la ligne de référence " + row + more + ".",
                        "the model gives no probability for reference row " + row + more + "."),
                cause);
    }

    /** A model that has no answer to mixtures of clients, or none to some reference row, has no reasons either. */
    static void checkReasons(String file, RiskModel model, double[] row) {
        try {
            for (ReferenceGroup group : ReferenceGroup.values()) {
                model.explain(row, group);
            }
        } catch (Unavailable e) {
            throw new ModelRefused(
                    file,
                    new Text(
                            "certaines lignes de référence, ou leurs mélanges, n’ont pas de probabilité : les raisons ne s’additionnent pas.",
                            "some reference rows, or mixtures of them, have no probability: reasons do not add up."),
                    e);
        }
    }

    /** What only JPMML reads must at least look like a probability: within [0, 1], and not 0 or 1 throughout. */
    static void checkScores(ModelFiles files, MarginModel engine, double[] scores) {
        if (!(engine instanceof BlackBox)) {
            return;
        }
        if (!Arrays.stream(scores).allMatch(score -> score >= 0 && score <= 1)) {
            throw refuse(
                    files,
                    "ce qu’il appelle probabilité sort de l’intervalle de 0 à 1 sur les lignes de référence.",
                    "what it calls a probability leaves the interval from 0 to 1 on the reference rows.");
        }
        if (scores.length > 1 && Arrays.stream(scores).allMatch(score -> score == 0 || score == 1)) {
            throw refuse(
                    files,
                    "il ne donne que 0 ou 1 sur les lignes de référence : une classe, pas une probabilité.",
                    "it gives only 0 or 1 on the reference rows: a class, not a probability.");
        }
    }

    private static ModelRefused refuse(ModelFiles files, String fr, String en) {
        return new ModelRefused(files.at(ModelFiles.PMML), new Text(fr, en), null);
    }
}
