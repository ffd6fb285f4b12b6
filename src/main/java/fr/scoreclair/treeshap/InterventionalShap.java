package fr.scoreclair.treeshap;

import java.util.List;

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
 * <p>Time per row: one table look-up per seven bits of a tree (some 50 us for 300 trees of depth 6), whatever the number
 * of reference rows; preparation: reference rows times regions plus the filling of the tables. Trees that ask about
 * more than {@value TreeParts#MOST_BITS} features on one way, or come after 256 MiB of tables, are answered by what the
 * reference rows pass on the way to each leaf, or by one walk per reference row: as exact, slower ({@link #coverage}).
 *
 * <p>Immutable, thread-safe, the same bits on every run.
 */
public final class InterventionalShap implements Explainer {
    private final MarginShap margin;
    private final Coverage coverage;

    private InterventionalShap(TreeEnsemble ensemble, int[][] references) {
        TreeParts parts = TreeParts.of(ensemble);
        ShapTables tables = TableFill.of(parts.layout(), new CountedShares(parts.layout(), references));
        DirectInterventional direct = new DirectInterventional(parts.others(), ensemble, references);
        double sum = 0;
        for (int[] reference : references) {
            sum += ensemble.margin(reference);
        }
        this.margin = new MarginShap(ensemble, tables, direct::explain, sum / references.length);
        this.coverage = new Coverage(
                List.of(
                        new Coverage.Part(Coverage.Method.TABLES, ensemble.treeCount() - parts.others().length, ""),
                        new Coverage.Part(Coverage.Method.COUNTED_PATTERNS, direct.countedTrees(), TreeParts.reason()),
                        new Coverage.Part(
                                Coverage.Method.REFERENCE_WALKS,
                                direct.walkedTrees(),
                                TreeParts.reason() + ", and too many patterns")),
                parts.tableBytes());
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
        return new InterventionalShap(ensemble, ReferenceRows.bins(ensemble, referenceRows));
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
     */
    @Override
    public Explanation[] explain(double[][] rows) {
        return margin.explain(rows);
    }
}
