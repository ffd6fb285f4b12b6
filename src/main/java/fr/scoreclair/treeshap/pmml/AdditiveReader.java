package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.additive.AdditiveBuilder;
import fr.scoreclair.treeshap.additive.AdditiveModel;
import java.util.List;
import org.dmg.pmml.MathContext;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.Model;
import org.dmg.pmml.PMML;
import org.dmg.pmml.True;
import org.dmg.pmml.general_regression.GeneralRegressionModel;
import org.dmg.pmml.mining.MiningModel;
import org.dmg.pmml.mining.Segment;
import org.dmg.pmml.mining.Segmentation;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

/** One document being read: a sum of one function per field, and what is done with it. */
final class AdditiveReader {
    private final PMML pmml;
    private final Model model;
    private final @Nullable String event;
    private final Inputs inputs;
    private final AdditiveBuilder builder;

    AdditiveReader(PMML pmml, Model model, @Nullable String event) {
        this.pmml = pmml;
        this.model = model;
        this.inputs = Inputs.of(pmml, model);
        this.event = model.requireMiningFunction() == MiningFunction.CLASSIFICATION
                ? TargetCategories.event(pmml, model, event)
                : null;
        this.builder = AdditiveModel.builder(inputs.names());
    }

    /** Whether a document's model may be read here: it is linear, a scorecard, or a chain of a scorecard and a regression. */
    static boolean concerns(Model model) {
        return switch (model) {
            case RegressionModel ignored -> true;
            case GeneralRegressionModel ignored -> true;
            case Scorecard ignored -> true;
            case MiningModel mining ->
                mining.requireSegmentation().requireMultipleModelMethod()
                                == Segmentation.MultipleModelMethod.MODEL_CHAIN
                        && mining.requireSegmentation().requireSegments().stream()
                                .map(Segment::requireModel)
                                .allMatch(AdditiveReader::concerns);
            default -> false;
        };
    }

    AdditiveModel read() {
        read(model);
        inputs.all().forEach(field -> builder.categories(field.index(), field.categories()));
        return builder.build();
    }

    private void read(Model part) {
        check(part);
        switch (part) {
            case RegressionModel regression -> new LinearReader(inputs, builder).read(regression, event);
            case GeneralRegressionModel general ->
                new GeneralLinearReader(inputs, builder)
                        .read(general, event, event == null ? List.of() : TargetCategories.of(pmml, model));
            case Scorecard card -> builder.scorecard(new ScorecardReader(inputs).read(card));
            case MiningModel mining -> chain(mining);
            default ->
                throw new UnsupportedPmmlException(
                        part.getClass().getSimpleName(), "this kind of model is no sum of one function per field");
        }
        targets(part);
    }

    private void check(Model part) {
        if (part.getMathContext() == MathContext.FLOAT) {
            throw new UnsupportedPmmlException(
                    part.getClass().getSimpleName() + "@x-mathContext", "sums in single precision");
        }
        boolean derives = part.getLocalTransformations() != null
                && part.getLocalTransformations().hasDerivedFields();
        if (derives) {
            throw new UnsupportedPmmlException("LocalTransformations", "derived fields are not supported");
        }
        if (!part.isScorable()) {
            throw new UnsupportedPmmlException(part.getClass().getSimpleName() + "@isScorable", "it is false");
        }
        if (part != model) {
            inputs.checkNested(part);
        }
    }

    private void chain(MiningModel mining) {
        List<Segment> segments = mining.requireSegmentation().requireSegments();
        if (segments.stream().anyMatch(segment -> !(segment.requirePredicate() instanceof True))) {
            throw new UnsupportedPmmlException("Segment", "a segment that is not always there");
        }
        if (segments.size() == 1) {
            read(segments.get(0).requireModel());
            return;
        }
        Model card = segments.get(0).requireModel();
        if (segments.size() != 2
                || !(card instanceof Scorecard)
                || !(segments.get(1).requireModel() instanceof RegressionModel regression)) {
            throw new UnsupportedPmmlException(
                    "Segmentation@multipleModelMethod", "a chain must be a Scorecard followed by one RegressionModel");
        }
        read(card);
        check(regression);
        end(ChainEnd.of(regression, ChainEnd.handedOn(card, false), event));
    }

    private void end(ChainEnd end) {
        builder.times(end.factor()).plus(end.constant());
        LinearReader.finish(builder, end.link(), !end.complement());
    }

    private void targets(Model part) {
        for (Rescaling rescaling : Rescaling.of(part)) {
            if (!(part instanceof Scorecard)) {
                throw new UnsupportedPmmlException("Target@rescaleFactor", "a prediction after its link is rescaled");
            }
            builder.times(rescaling.factor()).plus(rescaling.constant());
        }
    }
}
