package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One row at a time on a synthetic model: 10 features, 300 trees of depth 6, 255 thresholds per feature. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExplanationBenchmark {
    private final SyntheticModel model = new SyntheticModel(10, 255, 7);
    private final TreeEnsemble ensemble = model.ensemble(300, 6);
    private final double[][] references = model.rows(10_000);
    private final double[][] rows = model.rows(4096);
    private final InterventionalShap interventional = InterventionalShap.against(ensemble, references);
    private final PathDependentShap pathDependent = PathDependentShap.of(ensemble);
    private final ProbabilityShap probability = ProbabilityShap.against(ensemble, Arrays.copyOf(references, 256));
    private int next;

    private double[] row() {
        next = (next + 1) % rows.length;
        return rows[next];
    }

    @Benchmark
    public double margin() {
        return ensemble.margin(row());
    }

    @Benchmark
    public Explanation interventional() {
        return interventional.explain(row());
    }

    @Benchmark
    public Explanation pathDependent() {
        return pathDependent.explain(row());
    }

    @Benchmark
    public Explanation probabilityAgainst256Rows() {
        return probability.explain(row());
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public InterventionalShap tablesFor10000ReferenceRows() {
        return InterventionalShap.against(ensemble, references);
    }
}
