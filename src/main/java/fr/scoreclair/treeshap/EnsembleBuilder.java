package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts an ensemble together. Not thread-safe. */
public final class EnsembleBuilder {
    final List<String> featureNames;
    final List<List<String>> categories;
    final List<TreeNode> trees = new ArrayList<>();
    final List<EnsembleStep> steps = new ArrayList<>();
    Link link = Link.IDENTITY;
    TreeEnsemble.Arithmetic arithmetic = TreeEnsemble.Arithmetic.DOUBLE;

    EnsembleBuilder(List<String> featureNames) {
        if (featureNames.stream().distinct().count() != featureNames.size()) {
            throw new IllegalArgumentException("a feature is named twice among " + featureNames);
        }
        this.featureNames = List.copyOf(featureNames);
        this.categories = new ArrayList<>(Collections.nCopies(featureNames.size(), List.of()));
    }

    /**
     * Adds a tree.
     *
     * @param tree its root; features are positions in this ensemble
     * @return this builder
     */
    public EnsembleBuilder tree(TreeNode tree) {
        trees.add(tree);
        return this;
    }

    /**
     * Names the categories of a feature.
     *
     * @param feature its position
     * @param names the categories; a row holds their positions
     * @return this builder
     */
    public EnsembleBuilder categories(int feature, List<String> names) {
        categories.set(feature, List.copyOf(names));
        return this;
    }

    /**
     * Then multiplies.
     *
     * @param factor by this
     * @return this builder
     */
    public EnsembleBuilder times(double factor) {
        return step(EnsembleStep.Operation.TIMES, factor);
    }

    /**
     * Then divides.
     *
     * @param divisor by this
     * @return this builder
     */
    public EnsembleBuilder over(double divisor) {
        return step(EnsembleStep.Operation.OVER, divisor);
    }

    /**
     * Then adds a constant.
     *
     * @param constant this
     * @return this builder
     */
    public EnsembleBuilder plus(double constant) {
        return step(EnsembleStep.Operation.PLUS, constant);
    }

    private EnsembleBuilder step(EnsembleStep.Operation operation, double operand) {
        if (!Double.isFinite(operand) || operation == EnsembleStep.Operation.OVER && operand == 0) {
            throw new IllegalArgumentException(operation + " " + operand);
        }
        steps.add(new EnsembleStep(operation, operand));
        return this;
    }

    /**
     * Sets the link.
     *
     * @param how margin becomes probability
     * @return this builder
     */
    public EnsembleBuilder link(Link how) {
        link = how;
        return this;
    }

    /**
     * Sets the precision of the probability.
     *
     * @param precision what the document asks for
     * @return this builder
     */
    public EnsembleBuilder arithmetic(TreeEnsemble.Arithmetic precision) {
        arithmetic = precision;
        return this;
    }

    /**
     * Compiles.
     *
     * @return the ensemble
     * @throws IllegalArgumentException if a tree names a feature that is not there
     */
    public TreeEnsemble build() {
        return new TreeEnsemble(this);
    }
}
