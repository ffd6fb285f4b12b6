package fr.scoreclair.advisor.security;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes sign-in, refused sign-in and sign-out to the trail. A sign-in that cannot be audited does not happen. What somebody
 * typed into the name field is written only where it is an account's name: people type passwords and e-mail addresses there.
 */
@Component
class SignInAudit {

    private static final Logger LOG = LoggerFactory.getLogger(SignInAudit.class);

    private final AuditTrail trail;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    SignInAudit(AuditTrail trail, Accounts accounts, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (!(event.getAuthentication() instanceof UsernamePasswordAuthenticationToken person)) {
            return; // API clients are audited by what they do
        }
        try {
            record(person, new SignIn("sign-in.succeeded", "account:" + person.getName()));
        } catch (RuntimeException e) {
            throw new InternalAuthenticationServiceException("a sign-in that cannot be audited does not happen", e);
        }
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        if (!(event.getAuthentication() instanceof UsernamePasswordAuthenticationToken person)
                || event.getException() instanceof InternalAuthenticationServiceException) {
            return;
        }
        String name = person.getName();
        try {
            record(null, new SignIn("sign-in.refused", accounts.exists(name) ? "account:" + name : "account:unknown"));
        } catch (RuntimeException e) {
            LOG.error("a refused sign-in could not be audited", e);
        }
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        Authentication person = event.getAuthentication();
        try {
            record(person, new SignIn("sign-out", "account:" + person.getName()));
        } catch (RuntimeException e) {
            LOG.error("a sign-out could not be audited", e);
        }
    }

    /** The context does not yet, or no longer, hold the person; the trail asks it who acts. */
    private void record(@Nullable Authentication person, AuditedEvent event) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(person);
        SecurityContextHolder.setContext(during);
        try {
            transaction.executeWithoutResult(status -> trail.record(event));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private record SignIn(String action, String subject) implements AuditedEvent {

        @Override
        public Map<String, Object> body() {
            return Map.of();
        }
    }
}
