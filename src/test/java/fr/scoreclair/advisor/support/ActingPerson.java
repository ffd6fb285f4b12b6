package fr.scoreclair.advisor.support;

import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.base.CurrentActor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts in a test of a single room, in place of a sign-in. */
public final class ActingPerson implements CurrentActor {

    private static volatile Actor actor = Actor.SYSTEM;

    @Override
    public Actor get() {
        return actor;
    }

    public static void is(String name, String role, @Nullable String agency) {
        actor = new Actor(name, Set.of(role), agency);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(name, "", "ROLE_" + role));
    }

    public static void isNobody() {
        actor = Actor.SYSTEM;
        SecurityContextHolder.clearContext();
    }
}
