package fr.scoreclair.treeshap.additive;

import fr.scoreclair.treeshap.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an additive model together. Not thread-safe. */
public final class AdditiveBuilder {
    final List<String> featureNames;
    final List<List<String>> categories;
    final List<List<Effect>> effects;
    double intercept;
    double scale = 1;
    double shift;
    Link link = Link.IDENTITY;

    @Nullable
    Scorecard scorecard;

    AdditiveBuilder(List<String> featureNames) {
        if (featureNames.stream().distinct().count() != featureNames.size()) {
            throw new IllegalArgumentException("a feature is named twice among " + featureNames);
        }
        this.featureNames = List.copyOf(featureNames);
        this.categories = new ArrayList<>(Collections.nCopies(featureNames.size(), List.of()));
        this.effects = Stream.<List<Effect>>generate(ArrayList::new)
                .limit(featureNames.size())
                .toList();
    }

    /**
     * Adds a constant to the sum.
     *
     * @param constant in the unit of the sum
     * @return this builder
     */
    public AdditiveBuilder intercept(double constant) {
        intercept += finite(constant);
        return this;
    }

    /**
     * Adds an effect.
     *
     * @param feature the position of the feature it depends on
     * @param effect what it adds
     * @return this builder
     */
    public AdditiveBuilder effect(int feature, Effect effect) {
        effects.get(feature).add(effect);
        return this;
    }

    /**
     * Names the categories of a feature.
     *
     * @param feature its position
     * @param names the categories; a row holds their positions
     * @return this builder
     */
    public AdditiveBuilder categories(int feature, List<String> names) {
        categories.set(feature, List.copyOf(names));
        return this;
    }

    /**
     * Then multiplies the margin as it stands, shift included.
     *
     * @param factor by this
     * @return this builder
     */
    public AdditiveBuilder times(double factor) {
        scale *= finite(factor);
        shift *= factor;
        return this;
    }

    /**
     * Then adds a constant to the margin.
     *
     * @param constant this
     * @return this builder
     */
    public AdditiveBuilder plus(double constant) {
        shift += finite(constant);
        return this;
    }

    /**
     * Sets the link.
     *
     * @param how margin becomes probability
     * @return this builder
     */
    public AdditiveBuilder link(Link how) {
        link = how;
        return this;
    }

    /**
     * Keeps the scorecard the sum comes from: its initial score and its characteristics' points become the sum.
     *
     * @param card the scorecard; its characteristics name features of this model
     * @return this builder
     */
    public AdditiveBuilder scorecard(Scorecard card) {
        scorecard = card;
        intercept(card.initialScore());
        card.characteristics().forEach(part -> effect(part.feature(), part::points));
        return this;
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a constant of a model is a finite number, not " + number);
        }
        return number;
    }

    /**
     * Compiles.
     *
     * @return the model
     */
    public AdditiveModel build() {
        return new AdditiveModel(this);
    }
}
