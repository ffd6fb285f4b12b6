package fr.scoreclair.advisor.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;

/** A person who may sign in; carries the agency, so that no later check needs another look-up. */
public final class Account extends User {

    private static final long serialVersionUID = 1L;

    private final Role role;
    private final @Nullable String agency;

    public Account(String name, String encodedPassword, Role role, @Nullable String agency) {
        super(name, encodedPassword, role.authorities());
        this.role = role;
        this.agency = agency;
    }

    public Role role() {
        return role;
    }

    public @Nullable String agency() {
        return agency;
    }
}
