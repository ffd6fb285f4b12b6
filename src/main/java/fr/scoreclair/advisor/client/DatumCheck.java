package fr.scoreclair.advisor.client;

import org.jspecify.annotations.Nullable;

/** What the catalogue of a product's active model allows as a datum; implemented by a room that knows it. */
public interface DatumCheck {

    /**
     * @param value in the model's unit; null = known to be missing
     * @throws fr.scoreclair.advisor.base.Refusal naming the feature and its bounds, in the language of the request
     */
    void check(String product, String feature, @Nullable Double value);
}
