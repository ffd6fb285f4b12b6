package fr.scoreclair.advisor.base;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person, an API client, or the system itself.
 *
 * @param name sign-in name or API client id; never a person's real name
 * @param roles glossary roles ({@code ADVISOR}, {@code SUPERVISOR}, ...) or {@code API}, {@code SYSTEM}
 * @param agency the person's agency, null where the role is not bound to one
 */
public record Actor(
        String name, Set<String> roles, @Nullable String agency) {

    public static final Actor SYSTEM = new Actor("system", Set.of("SYSTEM"), null);

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** The roles in a stable order, for the audit trail. */
    public String role() {
        return String.join(",", new java.util.TreeSet<>(roles));
    }
}
