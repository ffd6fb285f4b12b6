package fr.scoreclair.advisor.support;

import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.base.CurrentActor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Who acts in a test of a single room, in place of a sign-in. */
public final class ActingPerson implements CurrentActor {

    private static volatile Actor actor = Actor.SYSTEM;

    /** Each application keeps to the strategy it was started with, whatever a later one has made the general one. */
    private static final Set<SecurityContextHolderStrategy> STRATEGIES = ConcurrentHashMap.newKeySet();

    static Object known(Object bean) {
        if (bean instanceof SecurityContextHolderStrategy strategy) {
            STRATEGIES.add(strategy);
        }
        return bean;
    }

    @Override
    public Actor get() {
        return actor;
    }

    public static void is(String name, String role, @Nullable String agency) {
        actor = new Actor(name, Set.of(role), agency);
        signIn(new TestingAuthenticationToken(name, "", "ROLE_" + role));
    }

    static void signIn(Authentication person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        set(context);
    }

    /** For whoever looks, by whichever strategy. */
    public static void set(SecurityContext context) {
        SecurityContextHolder.setContext(context);
        STRATEGIES.forEach(strategy -> strategy.setContext(context));
    }

    public static void isNobody() {
        actor = Actor.SYSTEM;
        SecurityContextHolder.clearContext();
        STRATEGIES.forEach(SecurityContextHolderStrategy::clearContext);
    }
}
