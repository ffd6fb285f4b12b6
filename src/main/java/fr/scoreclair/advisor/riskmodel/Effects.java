package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.effect.Agreement;
import fr.scoreclair.treeshap.effect.Beeswarm;
import fr.scoreclair.treeshap.effect.GlobalImportance;
import fr.scoreclair.treeshap.effect.Grid;
import fr.scoreclair.treeshap.effect.IceCurves;
import fr.scoreclair.treeshap.effect.Lime;
import fr.scoreclair.treeshap.effect.LocalModel;
import fr.scoreclair.treeshap.effect.PartialDependence;
import fr.scoreclair.treeshap.effect.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * What one model version does, over its reference population and around one client; all in probability and in the model's
 * units of the features. What concerns the population is computed when first asked for and kept. Thread-safe; the same bits
 * on every run.
 */
public final class Effects {

    /** How many strongest reasons two explanations are compared on. */
    public static final int TOP = 3;

    private static final int POINTS = 50;
    private static final int SURFACE_POINTS = 20;
    private static final int CURVE_ROWS = 500;
    private static final int EXPLAINED_ROWS = 300;

    /** Where each explanation takes a second. */
    private static final int FEW_EXPLAINED_ROWS = 60;

    private static final long SEED = 20261122;

    private final Catalogue catalogue;
    private final MarginModel engine;
    private final ReferencePopulation population;
    private final Lazy<double[][]> curveRows;
    private final ExplainedSample sample;
    private final Map<Integer, PartialDependence> means = new ConcurrentHashMap<>();
    private final Lime lime;

    Effects(Catalogue catalogue, MarginModel engine, Explainer inProbability, ReferencePopulation population) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.population = population;
        this.curveRows = new Lazy<>(() -> population.picture(CURVE_ROWS));
        boolean dear = engine instanceof BlackBox;
        this.sample = new ExplainedSample(population, inProbability, dear ? FEW_EXPLAINED_ROWS : EXPLAINED_ROWS);
        this.lime = Lime.over(engine, population.rows(), this::isAmount, Unit.PROBABILITY, Lime.NEIGHBOURS, SEED);
    }

    ReferencePopulation reference() {
        return population;
    }

    private boolean isAmount(int feature, double value) {
        return !catalogue.features().get(feature).special().containsKey(value);
    }

    /**
     * The client's response curve (ICE) over the population's mean one (PDP).
     *
     * @param client the score with the feature at that value, in [0, 1]
     * @param population the reference population's mean score with the feature at that value
     */
    public record Point(double value, double client, double population) {}

    /**
     * @param points by rising value; empty where nobody has a value
     * @throws java.util.NoSuchElementException where the model has no such feature
     */
    public List<Point> response(String feature, double[] vector) {
        int f = position(feature);
        PartialDependence mean = means.computeIfAbsent(
                f, i -> PartialDependence.of(engine, curveRows.get(), grid(i, POINTS), Unit.PROBABILITY));
        double[] own = IceCurves.ofClient(engine, vector, List.of(mean.grid()), Unit.PROBABILITY)
                .getFirst()
                .values()[0];
        return IntStream.range(0, own.length)
                .mapToObj(k -> new Point(mean.grid().values()[k], own[k], mean.mean()[k]))
                .toList();
    }

    /** The client's score as two features move. */
    public record Surface(double[] first, double[] second, double[][] scores) {}

    /**
     * @param scores {@code [i][j]} at {@code first[i]} and {@code second[j]}
     * @throws IllegalArgumentException for the same feature twice
     */
    public Surface surface(String first, String second, double[] vector) {
        Grid one = grid(position(first), SURFACE_POINTS);
        Grid other = grid(position(second), SURFACE_POINTS);
        double[][] scores = fr.scoreclair.treeshap.effect.Surface.of(
                        engine, new double[][] {vector}, one, other, Unit.PROBABILITY)
                .mean();
        return new Surface(one.values(), other.values(), scores);
    }

    /**
     * How much a feature moves the scores of the reference population.
     *
     * @param points mean |contribution| in probability
     * @param error its standard error
     * @param rows on how many rows it was measured
     */
    public record Importance(String feature, double points, double error, int rows) {}

    /**
     * Does the work behind {@link #importance} and {@link #beeswarm} unless it is done already: seconds, or a minute or two
     * where the model can only be asked.
     *
     * @param progress is told the share done, in [0, 1], rising, from any thread
     */
    public void prepare(DoubleConsumer progress) {
        sample.await(progress);
    }

    /** The most important first. */
    public List<Importance> importance() {
        GlobalImportance told = GlobalImportance.of(sample.get().explanations());
        return Arrays.stream(told.order())
                .mapToObj(f -> new Importance(
                        catalogue.features().get(f).name(),
                        told.meanAbsolute()[f],
                        told.standardError()[f],
                        told.rows()))
                .toList();
    }

    /**
     * One row of the sample in the picture of one feature.
     *
     * @param points the contribution in probability
     * @param rank share in [0, 1] of the sample's known values below its own, NaN where missing
     * @param lane in [-1, 1], how far aside it stands so as not to cover others
     */
    public record Dot(double points, double rank, double lane) {}

    /** One feature's contributions, a dot per row of the sample. */
    public record Swarm(String feature, List<Dot> dots) {}

    /** In the order of {@link #importance}. */
    public List<Swarm> beeswarm() {
        List<Swarm> swarms = new ArrayList<>();
        for (Importance feature : importance()) {
            Beeswarm swarm = Beeswarm.of(sample.get().rows(), sample.get().explanations(), position(feature.feature()));
            swarms.add(new Swarm(
                    feature.feature(),
                    swarm.dots().stream()
                            .map(dot -> new Dot(dot.contribution(), dot.rank(), dot.lane()))
                            .toList()));
        }
        return swarms;
    }

    /**
     * LIME's opinion of a client and how far it agrees with the exact contributions.
     *
     * @param points one per feature in the model's order, in probability
     * @param fidelity weighted R² around the client; NaN where the score does not move there
     * @param shared features among the {@value #TOP} strongest of both, the exact explanation's order
     * @param sameDirection how many of those go the same way in both
     */
    public record SecondOpinion(
            double[] points, double fidelity, List<String> shared, int sameDirection, boolean sameFirst) {}

    public SecondOpinion secondOpinion(double[] vector, Explained explained) {
        LocalModel told = lime.explain(vector);
        double[] exact = explained.contributions().stream()
                .mapToDouble(Contribution::points)
                .toArray();
        Agreement agreement = Agreement.onTop(TOP, exact, told.contributions());
        List<String> shared = agreement.shared().stream()
                .map(f -> catalogue.features().get(f).name())
                .toList();
        return new SecondOpinion(
                told.contributions(), told.fidelity(), shared, agreement.sameDirection(), agreement.sameFirst());
    }

    private int position(String feature) {
        return catalogue.names().indexOf(catalogue.feature(feature).name());
    }

    /** Over the amounts people have; codes have no place on an axis. */
    private Grid grid(int feature, int points) {
        double[][] amounts = Arrays.stream(population.rows())
                .filter(row -> isAmount(feature, row[feature]))
                .toArray(double[][]::new);
        return Grid.over(amounts, feature, points);
    }
}
