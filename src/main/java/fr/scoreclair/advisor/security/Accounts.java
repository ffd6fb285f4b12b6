package fr.scoreclair.advisor.security;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * Who may sign in. For now the demo accounts only, in memory, and only in demo mode: a bank brings its own directory, and
 * until one is wired nobody can sign in outside the demo.
 */
@Service
public class Accounts implements UserDetailsService {

    /** BCrypt of the public word {@code demo}; a constant, so that six accounts cost no hashing at start-up. */
    private static final String DEMO = "{bcrypt}$2a$10$S7Tg/r5kEt4CJK4/tr28SuUhD2WAdJ9k6JksC1du4gWaMDMLVbXIG";

    private final Map<String, Account> byName;

    Accounts(@Value("${scoreclair.demo:false}") boolean demo) {
        byName = (demo ? demo() : List.<Account>of())
                .stream().collect(Collectors.toUnmodifiableMap(Account::getUsername, Function.identity()));
    }

    private static List<Account> demo() {
        return List.of(
                new Account("conseiller", DEMO, Role.ADVISOR, "Paris"),
                new Account("conseiller2", DEMO, Role.ADVISOR, "Lyon"),
                new Account("superviseur", DEMO, Role.SUPERVISOR, null),
                new Account("superviseur2", DEMO, Role.SUPERVISOR, null),
                new Account("conformite", DEMO, Role.COMPLIANCE, null),
                new Account("modele", DEMO, Role.MODEL_OWNER, null));
    }

    boolean exists(String name) {
        return byName.containsKey(name);
    }

    /** A fresh copy each time: Spring Security erases the password of what it was given. */
    @Override
    public UserDetails loadUserByUsername(String name) {
        Account account = byName.get(name);
        if (account == null) {
            throw new UsernameNotFoundException("no such account");
        }
        return new Account(account.getUsername(), DEMO, account.role(), account.agency());
    }
}
