package fr.scoreclair.advisor.security;

import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.base.CurrentActor;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** The actor of this request, from Spring Security's context: a person with an agency, or an API client without one. */
@Component
class SignedIn implements CurrentActor {

    private static final String ROLE = "ROLE_";

    @Override
    public Actor get() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Actor of(@Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Actor.SYSTEM;
        }
        if (authentication instanceof JwtAuthenticationToken token) {
            return new Actor(token.getName(), Set.of("API"), null);
        }
        String agency = authentication.getPrincipal() instanceof Account account ? account.agency() : null;
        Set<String> roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(a -> a != null && a.startsWith(ROLE))
                .map(a -> a.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(authentication.getName(), roles, agency);
    }
}
