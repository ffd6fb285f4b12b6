package fr.scoreclair.advisor.security;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The people of the house, one word per job; Spring Security knows them as {@code ROLE_…}. */
public enum Role {
    ADVISOR,
    SUPERVISOR,
    COMPLIANCE,
    MODEL_OWNER;

    List<GrantedAuthority> authorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + name()));
    }
}
