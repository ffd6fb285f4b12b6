package fr.scoreclair.treeshap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One row or many, with vectors or without, on one thread or several: the same bits. */
class LookupKernelTest {
    private static final int ROWS = 3_000;

    private final SyntheticModel model = new SyntheticModel(10, 100, 11);
    private final TreeEnsemble ensemble = model.ensemble(80, 6);
    private final InterventionalShap shap = InterventionalShap.against(ensemble, model.rows(300));

    private static double[][] rows(TreeEnsemble ensemble) {
        Random random = new Random(12);
        double[][] rows = new double[ROWS][];
        for (int r = 0; r < ROWS; r++) {
            rows[r] = AwkwardRows.of(ensemble, random, 0.1);
        }
        return rows;
    }

    private static long[] bits(MarginShap margin, double[][] rows, int features) {
        double[] contributions = new double[rows.length * features];
        double[] values = new double[rows.length];
        margin.explain(rows, contributions, values);
        return IntStream.range(0, contributions.length + values.length)
                .mapToLong(i -> Double.doubleToRawLongBits(
                        i < contributions.length ? contributions[i] : values[i - contributions.length]))
                .toArray();
    }

    @Test
    void vectors_are_chosen_where_this_java_and_this_machine_have_them() {
        assumeThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isPresent();
        LookupKernel best = LookupKernels.best();
        assertThat(best.getClass().getSimpleName()).isIn("VectorLookup", "PlainLookup");
        assertThat(shap.margin().tables().kernel()).hasSameClassAs(best);
    }

    @Test
    void vectors_and_plain_java_give_the_same_bits_whatever_the_width_of_the_model() {
        assumeThat(LookupKernels.best()).isNotInstanceOf(PlainLookup.class);
        for (int features : new int[] {1, 3, 7, 8, 10, 15, 16, 23}) {
            SyntheticModel other = new SyntheticModel(features, 60, features);
            TreeEnsemble trees = other.ensemble(40, 5);
            MarginShap margin =
                    InterventionalShap.against(trees, other.rows(100)).margin();
            double[][] rows = rows(trees);
            long[] plain = bits(margin.by(new PlainLookup()), rows, features);
            assertThat(bits(margin.by(LookupKernels.best()), rows, features)).isEqualTo(plain);
            for (int r = 0; r < 200; r++) {
                Explanation one = margin.by(LookupKernels.best()).explain(rows[r]);
                for (int f = 0; f < features; f++) {
                    assertThat(Double.doubleToRawLongBits(one.contributions()[f]))
                            .isEqualTo(plain[r * features + f]);
                }
            }
        }
    }

    @Test
    void how_many_rows_go_together_and_on_which_thread_changes_no_bit() {
        double[][] rows = rows(ensemble);
        long[] together = bits(shap.margin(), rows, 10);
        IntStream.range(0, ROWS / 100).parallel().forEach(part -> {
            double[][] some = Arrays.copyOfRange(rows, part * 100, part * 100 + 100);
            long[] mine = bits(shap.margin(), some, 10);
            for (int i = 0; i < 1000; i++) {
                assertThat(mine[i]).isEqualTo(together[part * 1000 + i]);
            }
        });
    }

    @Test
    void arrays_too_short_for_the_answer_are_refused() {
        double[][] rows = rows(ensemble);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shap.explain(rows, new double[ROWS * 10 - 1], new double[ROWS]))
                .withMessageContaining("do not fit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shap.explain(rows, new double[ROWS * 10], new double[ROWS - 1]));
    }

    @Test
    void one_explanation_allocates_the_same_few_bytes_for_small_and_large_models() {
        TreeEnsemble large = model.ensemble(400, 6);
        InterventionalShap largeShap = InterventionalShap.against(large, model.rows(50));
        double[] row = model.rows(1)[0];
        // result (array of 10 and record), bins, sums of 16, shares of 8, states for 16 blocks of 16 words, their
        // holder
        // (in plain Java: vectors are objects until the compiler has seen the method often enough)
        assertThat(allocated(shap, row)).isLessThanOrEqualTo(2_800).isEqualTo(allocated(largeShap, row));
    }

    private static long allocated(InterventionalShap shap, double[] row) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        MarginShap plain = shap.margin().by(new PlainLookup());
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            plain.explain(row);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
