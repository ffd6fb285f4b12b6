package fr.scoreclair.advisor.scoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form somebody has begun to fill in.
 *
 * @param address where it was shown
 * @param version of the product's model whose catalogue the form follows
 * @param entries what was typed, by feature
 */
public record FormDraft(String address, String product, String version, Map<String, Typed> entries) {

    public FormDraft {
        entries = Map.copyOf(entries);
    }

    /**
     * What one field holds.
     *
     * @param text as shown
     * @param value in the model's unit, null where missing or unreadable
     * @param readable false where the text is no number
     */
    public record Typed(String text, @Nullable Double value, boolean readable) {}
}
