package fr.scoreclair.treeshap.additive;

import fr.scoreclair.treeshap.Link;
import fr.scoreclair.treeshap.MarginModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sum of one function per feature: {@code margin(x) = shift + scale * (intercept + sum_i f_i(x_i))},
 * {@code probability(x) = link(margin(x))}.
 *
 * <p>A row is one {@code double} per feature, in the order of {@link #featureNames()}; NaN is the missing value; a
 * categorical feature holds the position of its category in {@link #categories(int)}. A feature may have several effects,
 * or none. An effect that is NaN means "no prediction" and makes the margin NaN.
 *
 * <p>Immutable and thread-safe; {@link #margin} takes time proportional to the number of effects, added in the order of
 * the features and, for one feature, in the order given.
 */
public final class AdditiveModel implements MarginModel {
    private final List<String> featureNames;
    private final List<List<String>> categories;
    private final Effect[][] effects;
    private final double intercept;
    private final double scale;
    private final double shift;
    private final Link link;
    private final @Nullable Scorecard scorecard;

    AdditiveModel(AdditiveBuilder builder) {
        featureNames = List.copyOf(builder.featureNames);
        categories = List.copyOf(builder.categories);
        effects = builder.effects.stream().map(of -> of.toArray(Effect[]::new)).toArray(Effect[][]::new);
        intercept = builder.intercept;
        scale = builder.scale;
        shift = builder.shift;
        link = builder.link;
        scorecard = builder.scorecard;
    }

    /**
     * Begins a model; {@link Link#IDENTITY}, intercept 0, no effect yet.
     *
     * @param featureNames the names, in the order of a row's values; without repetition
     * @return a builder, not thread-safe
     */
    public static AdditiveBuilder builder(List<String> featureNames) {
        return new AdditiveBuilder(featureNames);
    }

    @Override
    public List<String> featureNames() {
        return featureNames;
    }

    @Override
    public List<String> categories(int feature) {
        return categories.get(feature);
    }

    @Override
    public Link link() {
        return link;
    }

    /** {@return the scorecard the sum comes from, with its reason codes; empty for other models} */
    public Optional<Scorecard> scorecard() {
        return Optional.ofNullable(scorecard);
    }

    @Override
    public double margin(double[] row) {
        if (row.length != effects.length) {
            throw new IllegalArgumentException(
                    "a row of " + row.length + " values for a model of " + effects.length + " features");
        }
        double sum = intercept;
        for (int i = 0; i < row.length; i++) {
            sum += effect(i, row[i]);
        }
        return shift + scale * sum;
    }

    @Override
    public double probability(double[] row) {
        return link.apply(margin(row));
    }

    /**
     * What a feature's value is worth.
     *
     * @param feature its position
     * @param value NaN where missing
     * @return {@code scale * f_i(value)}, in the unit of the margin
     */
    public double share(int feature, double value) {
        return scale * effect(feature, value);
    }

    private double effect(int feature, double value) {
        double sum = 0;
        for (Effect effect : effects[feature]) {
            sum += effect.of(value);
        }
        return sum;
    }
}
