package fr.scoreclair.advisor.support;

import fr.scoreclair.advisor.security.Accounts;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** A demo account in this thread, as after the sign-in form. */
public final class SignedInAs {

    private SignedInAs() {}

    public static void person(Accounts accounts, String name) {
        UserDetails account = accounts.loadUserByUsername(name);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        ActingPerson.set(context);
    }

    public static void nobody() {
        ActingPerson.isNobody();
    }
}
