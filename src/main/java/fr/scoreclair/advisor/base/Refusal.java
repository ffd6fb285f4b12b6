package fr.scoreclair.advisor.base;

import java.util.List;

/**
 * Input refused at the door: each violation names the field and the bound, in the language of the person. Screens show the
 * sentences beside the fields, the API answers 422 with the list.
 */
public class Refusal extends RuntimeException {

    /**
     * @param field feature or property name, as the API spells it
     * @param message one sentence a person can act on, with the bound
     */
    public record Violation(String field, String message) {}

    private final transient List<Violation> violations;

    public Refusal(List<Violation> violations) {
        super(violations.isEmpty() ? "" : violations.getFirst().message());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
