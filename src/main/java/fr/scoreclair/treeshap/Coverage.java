package fr.scoreclair.treeshap;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which method answers for how many trees of an explainer, and why.
 *
 * @param parts one per method in use, the most usual first; empty where the model has no tree that asks anything
 * @param tableBytes memory the tables take
 */
public record Coverage(List<Part> parts, long tableBytes) {

    /** How contributions are found. */
    public enum Method {
        /** Exact, by look-up: microseconds. */
        TABLES("tables", true),
        /** Exact, by what the reference rows pass on the way to each leaf. */
        COUNTED_PATTERNS("counted patterns of the reference", true),
        /** Exact, by one walk per reference row. */
        REFERENCE_WALKS("one walk per reference row", true),
        /** Exact, by quadrature along the tree (arXiv:2605.04497). */
        QUADRATURE("quadrature along the tree", true),
        /** Exact in probability, by all coalitions of the features. */
        ALL_COALITIONS("all coalitions", true),
        /** In probability, by rescaling margin contributions: adds up, but is not the Shapley value. */
        RESCALED("rescaled margin contributions", false);

        private final String words;
        private final boolean exact;

        Method(String words, boolean exact) {
            this.words = words;
            this.exact = exact;
        }

        /** {@return whether the contributions are the Shapley values of what is explained} */
        public boolean exact() {
            return exact;
        }
    }

    /**
     * Some trees served alike.
     *
     * @param method how
     * @param trees how many
     * @param reason why not the usual method; empty for the usual one
     */
    public record Part(Method method, int trees, String reason) {}

    /** Copies the list and leaves out parts without trees. */
    public Coverage {
        parts = parts.stream().filter(part -> part.trees() > 0).toList();
    }

    /** {@return nothing to say: the model is not made of trees} */
    public static Coverage none() {
        return new Coverage(List.of(), 0);
    }

    /** {@return how many trees a method answers for} */
    public int trees(Method method) {
        return parts.stream()
                .filter(part -> part.method() == method)
                .mapToInt(Part::trees)
                .sum();
    }

    /** {@return whether all contributions are Shapley values of what is explained} */
    public boolean exact() {
        return parts.stream().allMatch(part -> part.method().exact());
    }

    /** {@return a sentence for the log, such as {@code 298 trees by tables (41 MB), 2 trees by one walk per reference row (...)}} */
    @Override
    public String toString() {
        return parts.stream().map(this::words).collect(Collectors.joining(", "));
    }

    private String words(Part part) {
        String more = part.method() == Method.TABLES ? (tableBytes + 999_999) / 1_000_000 + " MB" : part.reason();
        return part.trees() + (part.trees() == 1 ? " tree by " : " trees by ") + part.method().words
                + (more.isEmpty() ? "" : " (" + more + ")");
    }
}
