package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Coverage;
import java.util.List;

/**
 * By which methods the trees of a model are explained; without parts where the model is not made of trees.
 *
 * @param tableBytes memory the tables take
 * @param exact whether all contributions are Shapley values of what is explained
 * @param words the same in a sentence for the log
 */
public record Covered(List<Part> parts, long tableBytes, boolean exact, String words) {

    /**
     * Some trees served alike.
     *
     * @param method TABLES, COUNTED_PATTERNS, REFERENCE_WALKS, QUADRATURE, ALL_COALITIONS or RESCALED
     */
    public record Part(String method, int trees) {}

    static Covered of(Coverage coverage) {
        return new Covered(
                coverage.parts().stream()
                        .map(part -> new Part(part.method().name(), part.trees()))
                        .toList(),
                coverage.tableBytes(),
                coverage.exact(),
                coverage.toString());
    }

    @Override
    public String toString() {
        return words;
    }
}
