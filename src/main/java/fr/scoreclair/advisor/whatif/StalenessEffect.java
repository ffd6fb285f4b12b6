package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.OtherValues.Certainty;
import fr.scoreclair.advisor.riskmodel.OtherValues.Extent;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.StalenessBand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * How far a score would move if each stale datum moved within the plausible range its catalogue declares, alone and all
 * together. Exact for tree ensembles, unless so many data are stale that only an outer bound is worth its time: the answer
 * says which. The score as it is always lies within.
 *
 * @see <a href="../../../../../../docs/decisions/0016-recourse-on-split-points.md">decision 0016</a>
 */
@Service
public class StalenessEffect implements StalenessBand {

    private final RiskModels models;

    StalenessEffect(RiskModels models) {
        this.models = models;
    }

    /** The scores possible as one stale datum moves between two values (model's unit), all else unchanged. */
    public record Moved(String feature, double from, double to, Extent extent) {}

    /** One entry per stale datum that can move; and all of them together. */
    public record Effect(List<Moved> alone, Band together) {}

    @Override
    public Optional<Band> band(AssessmentView assessment) {
        return of(assessment).map(Effect::together);
    }

    /** Empty where nothing is stale, or nothing stale can move. */
    public Optional<Effect> of(AssessmentView assessment) {
        List<String> stale = assessment.data().stream()
                .filter(AssessedDatum::stale)
                .map(AssessedDatum::feature)
                .toList();
        if (stale.isEmpty()) {
            return Optional.empty();
        }
        RiskModel model = assessment.model(models);
        return of(model, assessment.vector(), stale);
    }

    static Optional<Effect> of(RiskModel model, double[] vector, Collection<String> stale) {
        double score = model.score(vector);
        double threshold = model.catalogue().threshold();
        List<Moved> alone = new ArrayList<>();
        double[] low = vector.clone();
        double[] high = vector.clone();
        for (String name : stale) {
            int f = model.catalogue().names().indexOf(name);
            Optional<Feature.Range> range = range(model.catalogue(), f, vector[f]);
            if (range.isPresent()) {
                low[f] = range.get().min();
                high[f] = range.get().max();
                alone.add(moved(model, vector, f, range.get(), score));
            }
        }
        if (alone.isEmpty()) {
            return Optional.empty();
        }
        Extent all = around(score, model.otherValues().extent(low, high));
        boolean fragile = all.low() < threshold && all.high() >= threshold;
        return Optional.of(new Effect(List.copyOf(alone), new Band(all.low(), all.high(), all.certainty(), fragile)));
    }

    /** Coded values do not move, nor does what the catalogue gives no range for. */
    private static Optional<Feature.Range> range(Catalogue catalogue, int f, double value) {
        Feature feature = catalogue.features().get(f);
        Feature.Plausible plausible = feature.plausible();
        if (plausible == null || !feature.allowed().contains(value)) {
            return Optional.empty();
        }
        Feature.Range around = plausible.around(value);
        return Optional.of(new Feature.Range(
                Math.max(around.min(), feature.allowed().min()),
                Math.min(around.max(), feature.allowed().max())));
    }

    private static Moved moved(RiskModel model, double[] vector, int f, Feature.Range range, double score) {
        double[] low = vector.clone();
        double[] high = vector.clone();
        low[f] = range.min();
        high[f] = range.max();
        return new Moved(
                model.catalogue().features().get(f).name(),
                range.min(),
                range.max(),
                around(score, model.otherValues().extent(low, high)));
    }

    /** The official score stands, whatever the last bits of the engine say. */
    private static Extent around(double score, Extent extent) {
        return new Extent(Math.min(score, extent.low()), Math.max(score, extent.high()), extent.certainty());
    }

    /** The word a screen says of a certainty: its key's last part. */
    public static String word(Certainty certainty) {
        return switch (certainty) {
            case EXACT -> "exact";
            case AT_MOST -> "at-most";
            case AT_LEAST -> "at-least";
        };
    }
}
