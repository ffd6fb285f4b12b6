package fr.scoreclair.treeshap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exact interventional Shapley values of the margin, against a set of reference rows.
 *
 * <p>The value of a coalition S is the mean, over the reference rows r, of the margin of the mixture that takes the
 * features of S from the row and the others from r: {@code v(S) = mean_r margin(x_S, r_rest)}. The contribution of
 * feature i is its Shapley value {@code sum over S without i of |S|! (n-|S|-1)! / n! * (v(S + i) - v(S))}. It is
 * signed, in the unit of the margin, and
 * {@code base + sum(contributions) = value} up to rounding, where {@code base = v({})} is the mean margin of the
 * reference and {@code value} the row's own margin (Janzing et al. 2020, arXiv:1910.13413; Lundberg et al. 2020,
 * doi:10.1038/s42256-019-0138-9).
 *
 * <p>Edge cases: an empty reference is refused; a tree that is a single leaf contributes to nobody; a feature no tree
 * asks about gets exactly 0; a mixture without prediction (a NaN leaf) makes the contributions NaN.
 *
 * <p>Time per row: a table look-up for every few leaves (some 2,000 for 300 trees of depth 6), whatever the number
 * of reference rows; preparation: reference rows times regions plus the filling of the tables. Trees that ask about
 * more than 13 features on one way, or come after 64 MB of tables, are answered by what the
 * reference rows pass on the way to each leaf, or by one walk per reference row: as exact, slower ({@link #coverage}).
 *
 * <p>Immutable, thread-safe, the same bits on every run.
 */
public final class InterventionalShap implements Explainer {
    private final MarginShap margin;
    private final Coverage coverage;
    private final PreparedTables prepared;

    private InterventionalShap(TreeEnsemble ensemble, int[][] references, @Nullable PreparedTables prepared) {
        TreeParts parts = ensemble.parts();
        ShapTables tables = prepared == null
                ? TableFill.of(parts.blocks(), new CountedShares(references), ensemble.featureCount())
                : taken(parts, prepared, ensemble.featureCount());
        DirectInterventional direct = new DirectInterventional(parts.others(), ensemble, references);
        double base = prepared == null ? mean(ensemble, references) : prepared.base();
        this.prepared = new PreparedTables(parts.digest(), base, tables.rows());
        this.margin = new MarginShap(ensemble, tables, parts, direct::explain, base);
        this.coverage = new Coverage(
                List.of(
                        new Coverage.Part(Coverage.Method.TABLES, ensemble.treeCount() - parts.others().length, ""),
                        new Coverage.Part(Coverage.Method.COUNTED_PATTERNS, direct.countedTrees(), TreeParts.reason()),
                        new Coverage.Part(
                                Coverage.Method.REFERENCE_WALKS,
                                direct.walkedTrees(),
                                TreeParts.reason() + ", and too many patterns")),
                tables.bytes());
    }

    /**
     * Prepares explanations against a reference.
     *
     * @param ensemble the model
     * @param referenceRows at least one row in the model's feature order, NaN where missing; copied
     * @return the explainer
     * @throws IllegalArgumentException if there is no reference row, or one has another length
     */
    public static InterventionalShap against(TreeEnsemble ensemble, double[][] referenceRows) {
        return new InterventionalShap(ensemble, ReferenceRows.bins(ensemble, referenceRows), null);
    }

    /**
     * Prepares the same explanations from what was computed before; the same bits as {@link #against}.
     *
     * @param ensemble the model
     * @param referenceRows the same rows as then
     * @param prepared from {@link #prepared()} of an explainer of the same model and reference
     * @return the explainer
     * @throws IllegalArgumentException as {@link #against}, and if the tables are of another model or another engine; that
     *     they are of another reference cannot be seen
     */
    public static InterventionalShap resume(TreeEnsemble ensemble, double[][] referenceRows, PreparedTables prepared) {
        return new InterventionalShap(ensemble, ReferenceRows.bins(ensemble, referenceRows), prepared);
    }

    /** {@return what was computed in advance, to be kept for {@link #resume}} */
    public PreparedTables prepared() {
        return prepared;
    }

    private static ShapTables taken(TreeParts parts, PreparedTables prepared, int features) {
        if (prepared.layout() != parts.digest()) {
            throw new IllegalArgumentException("these tables are of another model or another engine");
        }
        return TableFill.filled(parts.blocks(), prepared.rows(), features);
    }

    private static double mean(TreeEnsemble ensemble, int[][] references) {
        double sum = 0;
        for (int[] reference : references) {
            sum += ensemble.margin(reference);
        }
        return sum / references.length;
    }

    @Override
    public Coverage coverage() {
        return coverage;
    }

    /**
     * Explains one row.
     *
     * @param row one value per feature, NaN where missing
     * @return base, contributions and value in margin
     * @throws IllegalArgumentException if the row has another length
     * @throws AdditivityException if it does not add up
     */
    @Override
    public Explanation explain(double[] row) {
        return margin.explain(row);
    }

    /**
     * Explains many rows, faster than one by one and with the same bits.
     *
     * @param rows each one value per feature, NaN where missing
     * @return one explanation per row, in order
     * @throws IllegalArgumentException if a row has another length
     * @throws AdditivityException if one does not add up
     */
    @Override
    public Explanation[] explain(double[][] rows) {
        return margin.explain(rows);
    }

    /**
     * Explains many rows into arrays, with the same bits; every one is checked to add up.
     *
     * @param rows each one value per feature, NaN where missing
     * @param contributions takes those of the first row, then those of the second, and so on
     * @param values takes one margin per row
     * @throws IllegalArgumentException if a row has another length or an array is too short
     * @throws AdditivityException if one does not add up
     */
    @Override
    public void explain(double[][] rows, double[] contributions, double[] values) {
        margin.explain(rows, contributions, values);
    }

    /** {@return the margin before anything is known of a row} */
    public double base() {
        return margin.base();
    }

    MarginShap margin() {
        return margin;
    }
}
