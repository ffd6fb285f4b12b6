package fr.scoreclair.advisor.benchmark;

import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.simulation.SimulatedBank;
import fr.scoreclair.training.LightGbmOracle;
import fr.scoreclair.treeshap.Contest;
import fr.scoreclair.treeshap.Contest.Spread;
import fr.scoreclair.treeshap.LightGbmInC;
import fr.scoreclair.treeshap.SpeedBench;
import fr.scoreclair.treeshap.XgboostInC;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * The work of rescoring that is not the database's, {@link RiskModel#explainMany}, beside JPMML-Evaluator alone, LightGBM's
 * C++ on the very model the shipped PMML was exported from, and XGBoost's C++: the same clients of the simulated bank, one thread,
 * taking turns. Whoever needs long gets the first quarter of the clients; rates are per row.
 *
 * <pre>src/test/shell/bench.sh rivals [N]</pre>
 */
final class RescoringRivals {

    private static final String PRODUCT = "pret-personnel";
    private static final int TURNS = 18;
    /** Clients at a time, as in the application. */
    private static final int PIECE = 10_000;
    /** One client in so many for the slow. */
    private static final int SLOW = 4;

    private static final int WARM_UP_SECONDS = 5;
    private static final int XGBOOST_TRAINING = 20_000;

    private static final String OURS = "ScoreClair: score, contributions, check";
    private static final String OUR_SCORE = "ScoreClair: score";
    private static final String JPMML = "JPMML-Evaluator: score";
    private static final String LIGHTGBM_SCORE = "LightGBM: predict";
    private static final String LIGHTGBM_REASONS = "LightGBM: predict_contrib";
    private static final String LIGHTGBM = "LightGBM: predict, predict_contrib";
    private static final String XGBOOST_SCORE = "XGBoost: predict";
    private static final String XGBOOST_REASONS = "XGBoost: pred_contribs";
    private static final String XGBOOST = "XGBoost: predict, pred_contribs";
    private static final List<String> ALL = List.of(
            OURS,
            OUR_SCORE,
            JPMML,
            LIGHTGBM_SCORE,
            LIGHTGBM_REASONS,
            LIGHTGBM,
            XGBOOST_SCORE,
            XGBOOST_REASONS,
            XGBOOST);

    private final RiskModel model = ShippedModels.model(PRODUCT);
    private final String text = LightGbmOracle.committed(PRODUCT);
    private final double[][] rows;
    private final double[][] few;
    private final Contest contest = new Contest(TURNS);

    private RescoringRivals(int clients) {
        if (!model.catalogue().names().equals(SimulatedBank.FEATURES)) {
            throw new IllegalStateException("the model's features are not the bank's");
        }
        SimulatedBank bank = new SimulatedBank(SimulatedBank.DEFAULT_SEED);
        rows = IntStream.range(0, clients)
                .mapToObj(i -> bank.client(i).features())
                .toArray(double[][]::new);
        few = Arrays.copyOf(rows, Math.max(1, clients / SLOW));
    }

    public static void main(String[] arguments) throws Exception {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        System.out.println(SpeedBench.machine());
        RescoringRivals rivals = new RescoringRivals(clients);
        rivals.ours();
        rivals.lightGbm();
        rivals.xgboost();
        rivals.contest.run();
        rivals.print();
        System.exit(0);
    }

    private void ours() {
        double[][][] pieces = IntStream.iterate(0, first -> first < rows.length, first -> first + PIECE)
                .mapToObj(first -> Arrays.copyOfRange(rows, first, Math.min(rows.length, first + PIECE)))
                .toArray(double[][][]::new);
        javaContestant(OURS, rows.length, () -> Arrays.stream(pieces).forEach(model::explainMany));
        javaContestant(OUR_SCORE, rows.length, () -> Arrays.stream(pieces).forEach(model::probabilities));
        javaContestant(JPMML, few.length, () -> Arrays.stream(few).forEach(model::score));
    }

    /** What is compiled while it runs runs {@value #WARM_UP_SECONDS} s before the first turn. */
    private void javaContestant(String name, int clients, Runnable work) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_SECONDS * 1_000_000_000L) {
            work.run();
        }
        contest.with(name, clients, work);
    }

    private void lightGbm() {
        LightGbmInC lightGbm = new LightGbmInC(text, rows);
        System.out.printf(
                Locale.ROOT,
                "%s, %d trees of LightGBM, %d features; %,d clients (JPMML and all contributions but ours: %,d)%n",
                PRODUCT,
                trees(),
                rows[0].length,
                rows.length,
                few.length);
        sameAnswers(lightGbm);
        contest.with(LIGHTGBM_SCORE, rows.length, () -> lightGbm.margins(rows.length));
        contest.with(LIGHTGBM_REASONS, few.length, () -> lightGbm.contributions(few.length));
        contest.with(LIGHTGBM, few.length, () -> {
            lightGbm.margins(few.length);
            lightGbm.contributions(few.length);
        });
    }

    /** XGBoost cannot read LightGBM's model: as many trees with as many leaves learn its margins. */
    private void xgboost() throws XGBoostError {
        double[][] training = Arrays.copyOf(rows, Math.min(rows.length, XGBOOST_TRAINING));
        XgboostInC xgboost = new XgboostInC(
                trees(), "max_leaves=8 max_depth=6 grow_policy=lossguide", training, model.margins(training));
        float[] flat = XgboostInC.flat(rows);
        float[] flatFew = XgboostInC.flat(few);
        DMatrix table = XgboostInC.rows(few);
        contest.with(XGBOOST_SCORE, rows.length, () -> xgboost.margins(flat, rows.length));
        contest.with(XGBOOST_REASONS, few.length, () -> xgboost.contributions(table));
        contest.with(XGBOOST, few.length, () -> {
            xgboost.margins(flatFew, few.length);
            xgboost.contributions(table);
        });
    }

    private int trees() {
        return text.split("\nTree=", -1).length - 1;
    }

    private void sameAnswers(LightGbmInC lightGbm) {
        double[] margins = model.margins(rows);
        double[] probabilities = model.probabilities(few);
        lightGbm.margins(rows.length);
        double margin = IntStream.range(0, rows.length)
                .mapToDouble(r -> Math.abs(margins[r] - lightGbm.out(r)))
                .max()
                .orElse(0);
        double probability = IntStream.range(0, few.length)
                .mapToDouble(r -> Math.abs(probabilities[r] - model.score(few[r])))
                .max()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "  apart at most: our margins and LightGBM's %.1e, our probabilities and JPMML's %.1e%n",
                margin,
                probability);
    }

    private void print() {
        System.out.printf(
                "  %-41s %9s  %-24s %s%n",
                "median (least..most) of " + (TURNS - TURNS / 3) + " turns",
                "rows/s",
                "s per million rows",
                "x the time of all we do");
        for (String name : ALL) {
            Spread time = contest.time(name);
            System.out.printf(
                    Locale.ROOT,
                    "  %-41s %,9.0f  %-24s %s%n",
                    name,
                    1e6 / time.median(),
                    time.text(2),
                    contest.ratio(name, OURS).text(2));
        }
        split("ScoreClair", OURS, OUR_SCORE, "contributions and check");
        split("LightGBM", LIGHTGBM, LIGHTGBM_SCORE, "contributions");
        split("XGBoost", XGBOOST, XGBOOST_SCORE, "contributions");
    }

    /** Microseconds per row are seconds per million. */
    private void split(String who, String all, String score, String rest) {
        double total = contest.time(all).median();
        double scores = contest.time(score).median();
        System.out.printf(
                Locale.ROOT,
                "  a million by %-10s %8.2f s: score %.2f s, %s %.2f s%n",
                who,
                total,
                scores,
                rest,
                total - scores);
    }
}
