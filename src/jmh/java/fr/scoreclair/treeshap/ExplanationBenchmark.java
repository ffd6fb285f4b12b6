package fr.scoreclair.treeshap;

import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The engine beside LightGBM's C++ by JMH: same model (300 trees of depth 6, 10 features), same rows, one thread. JMH gives
 * each its own time, one after the other; {@link SpeedBench} lets them take turns, so its ratios bear a busy machine better.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExplanationBenchmark {
    private static final int ROWS = 4096;
    private static final int FEW = 256;
    private static final int FEATURES = 10;

    private final double[][] rows;
    private final TreeEnsemble ensemble;
    private final InterventionalShap interventional;
    private final PathDependentShap pathDependent;
    private final LightGbmInC lightGbm;
    private final double[] contributions = new double[ROWS * FEATURES];
    private final double[] values = new double[ROWS];
    private int next;

    /** Trains the model and fills the tables; the code JMH writes around it allows no checked exceptions. */
    public ExplanationBenchmark() {
        BoostedModel model = trained();
        rows = model.rows(ROWS, 3);
        ensemble = model.ensemble;
        interventional = InterventionalShap.against(ensemble, model.rows(10_000, 4));
        pathDependent = PathDependentShap.of(ensemble);
        lightGbm = new LightGbmInC(model.text, rows);
    }

    private static BoostedModel trained() {
        try {
            return new BoostedModel(300, "num_leaves=64 max_depth=6", FEATURES);
        } catch (LGBMException | IOException e) {
            throw new IllegalStateException("LightGBM trained no model", e);
        }
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] interventionalInBatch() {
        interventional.explain(rows, contributions, values);
        return contributions;
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] pathDependentInBatch() {
        pathDependent.explain(rows, contributions, values);
        return contributions;
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Explanation interventionalOneRow() {
        next = (next + 1) % ROWS;
        return interventional.explain(rows[next]);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] scoresInBatch() {
        return ensemble.probabilities(rows);
    }

    @Benchmark
    @OperationsPerInvocation(FEW)
    public void lightGbmPredictContrib() {
        lightGbm.contributions(FEW);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void lightGbmPredict() {
        lightGbm.margins(ROWS);
    }
}
