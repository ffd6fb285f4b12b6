package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.EnsembleBuilder;
import fr.scoreclair.treeshap.Link;
import fr.scoreclair.treeshap.TreeEnsemble;
import fr.scoreclair.treeshap.TreeNode;
import java.util.List;
import org.dmg.pmml.MathContext;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.Model;
import org.dmg.pmml.PMML;
import org.dmg.pmml.True;
import org.dmg.pmml.mining.MiningModel;
import org.dmg.pmml.mining.Segment;
import org.dmg.pmml.mining.Segmentation;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.tree.TreeModel;
import org.jspecify.annotations.Nullable;

/** One document being read: trees and what is done with their sum. */
final class EnsembleReader {
    private final PMML pmml;
    private final Model model;
    private final Inputs inputs;
    private final @Nullable String event;
    private final MathContext arithmetic;
    private final EnsembleBuilder builder;

    EnsembleReader(PMML pmml, Model model, @Nullable String event) {
        this.pmml = pmml;
        this.model = model;
        this.inputs = Inputs.of(pmml, model);
        this.arithmetic = model.getMathContext();
        this.event = model.requireMiningFunction() == MiningFunction.CLASSIFICATION
                ? TargetCategories.event(pmml, model, event)
                : null;
        this.builder = TreeEnsemble.builder(inputs.names());
    }

    TreeEnsemble read() {
        read(model);
        inputs.all().forEach(field -> builder.categories(field.index(), field.categories()));
        return builder.arithmetic(
                        arithmetic == MathContext.FLOAT
                                ? TreeEnsemble.Arithmetic.FLOAT
                                : TreeEnsemble.Arithmetic.DOUBLE)
                .build();
    }

    private void read(Model part) {
        check(part);
        switch (part) {
            case TreeModel tree -> {
                builder.tree(tree(tree, 1, scoring(tree, false)));
                targets(tree);
            }
            case MiningModel mining -> mining(mining);
            default ->
                throw new UnsupportedPmmlException(
                        part.getClass().getSimpleName(), "this kind of model is no ensemble of trees");
        }
    }

    /** What holds for every model on the way. */
    private void check(Model part) {
        if (part.getMathContext() != arithmetic) {
            throw new UnsupportedPmmlException(
                    part.getClass().getSimpleName() + "@x-mathContext", "parts of the model differ in precision");
        }
        if (part.getLocalTransformations() != null
                && part.getLocalTransformations().hasDerivedFields()) {
            throw new UnsupportedPmmlException("LocalTransformations", "derived fields are not supported");
        }
        if (!part.isScorable()) {
            throw new UnsupportedPmmlException(part.getClass().getSimpleName() + "@isScorable", "it is false");
        }
        if (part != model) {
            inputs.checkNested(part);
        }
    }

    private static Scoring scoring(Model part, boolean votes) {
        if (part.requireMiningFunction() == MiningFunction.REGRESSION) {
            return Scoring.NUMBER;
        }
        return votes ? Scoring.VOTE : Scoring.PROBABILITY;
    }

    private TreeNode tree(TreeModel tree, double weight, Scoring scoring) {
        boolean single = arithmetic == MathContext.FLOAT;
        if (single && scoring == Scoring.PROBABILITY) {
            throw new UnsupportedPmmlException("TreeModel@x-mathContext", "shares of a class in single precision");
        }
        return new NodeCompiler(
                        tree,
                        new Predicates(inputs),
                        node -> weight * scoring.of(node, event == null ? "" : event, single))
                .compile(inputs.names().size());
    }

    private void mining(MiningModel mining) {
        Segmentation segmentation = mining.requireSegmentation();
        List<Segment> segments = segmentation.requireSegments();
        for (Segment segment : segments) {
            if (!(segment.requirePredicate() instanceof True)) {
                throw new UnsupportedPmmlException(
                        "Segment[" + segment.getId() + "]", "a segment that is not always there");
            }
            if (segment.getVariableWeight() != null) {
                throw new UnsupportedPmmlException("VariableWeight", "weights that depend on the row");
            }
        }
        Segmentation.MultipleModelMethod method = segmentation.requireMultipleModelMethod();
        switch (method) {
            case MODEL_CHAIN -> chain(segments);
            case SUM -> trees(segments, false, false, false);
            case WEIGHTED_SUM -> trees(segments, false, true, false);
            case AVERAGE -> trees(segments, true, false, false);
            case WEIGHTED_AVERAGE -> trees(segments, true, true, false);
            case MAJORITY_VOTE -> trees(segments, true, false, true);
            case WEIGHTED_MAJORITY_VOTE -> trees(segments, true, true, true);
            default ->
                throw new UnsupportedPmmlException(
                        "Segmentation@multipleModelMethod", "« " + method.value() + " » is no sum of trees");
        }
        if (method != Segmentation.MultipleModelMethod.MODEL_CHAIN) {
            targets(mining);
        }
    }

    private void trees(List<Segment> segments, boolean mean, boolean weighted, boolean votes) {
        double total = 0;
        for (Segment segment : segments) {
            Model part = segment.requireModel();
            check(part);
            if (!(part instanceof TreeModel tree)) {
                throw new UnsupportedPmmlException(
                        part.getClass().getSimpleName(), "only trees can be summed, averaged or put to the vote");
            }
            if (part.getTargets() != null) {
                throw new UnsupportedPmmlException("TreeModel/Targets", "trees rescaled one by one");
            }
            double weight = weighted && segment.getWeight() != null
                    ? segment.getWeight().doubleValue()
                    : 1;
            if (weighted && arithmetic == MathContext.FLOAT) {
                throw new UnsupportedPmmlException("Segment@weight", "weights in single precision");
            }
            builder.tree(tree(tree, weight, scoring(part, votes)));
            total += weight;
        }
        boolean classes = segments.get(0).requireModel().requireMiningFunction() == MiningFunction.CLASSIFICATION;
        if (!mean && classes) {
            throw new UnsupportedPmmlException("Segmentation@multipleModelMethod", "classes cannot be summed");
        }
        if (votes && !classes) {
            throw new UnsupportedPmmlException("Segmentation@multipleModelMethod", "numbers cannot vote");
        }
        if (mean) {
            builder.over(total);
        }
    }

    private void chain(List<Segment> segments) {
        if (segments.size() == 1) {
            read(segments.get(0).requireModel());
            return;
        }
        if (segments.size() != 2 || !(segments.get(1).requireModel() instanceof RegressionModel regression)) {
            throw new UnsupportedPmmlException(
                    "Segmentation@multipleModelMethod", "a chain must be trees followed by one RegressionModel");
        }
        Model sum = segments.get(0).requireModel();
        if (sum.requireMiningFunction() != MiningFunction.REGRESSION) {
            throw new UnsupportedPmmlException("Segment[1]", "the first part of a chain must be a regression");
        }
        read(sum);
        check(regression);
        end(ChainEnd.of(regression, ChainEnd.handedOn(sum, arithmetic == MathContext.FLOAT), event));
    }

    private void end(ChainEnd end) {
        boolean single = arithmetic == MathContext.FLOAT;
        if (single && end.link() != Link.LOGISTIC) {
            throw new UnsupportedPmmlException("RegressionModel@normalizationMethod", "a link in single precision");
        }
        if (single && end.complement()) {
            throw new UnsupportedPmmlException(
                    "RegressionTable@targetCategory", "the event is the complement, in single precision");
        }
        scale(end.factor(), end.constant());
        if (end.complement()) {
            builder.times(-1); // 1 - link(m) = complement(-m)
        }
        builder.link(end.complement() ? end.link().complement() : end.link());
    }

    private void targets(Model part) {
        for (Rescaling rescaling : Rescaling.of(part)) {
            scale(rescaling.factor(), rescaling.constant());
        }
    }

    /** A step that changes nothing is left out: in single precision each is a rounding of its own. */
    private void scale(double factor, double constant) {
        if (factor != 1) {
            builder.times(factor);
        }
        if (constant != 0) {
            builder.plus(constant);
        }
    }
}
