package fr.scoreclair.advisor.base;

import com.vaadin.flow.server.VaadinService;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Runs a screen's slow work away from the request, as the signed-in person and in the person's language. The outcome goes
 * to a signal, which any thread may set.
 */
@Component
public class Background {

    private final Executor executor;

    @Autowired
    public Background() {
        this(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** @param executor where the work runs; tests give {@code Runnable::run} */
    public Background(Executor executor) {
        this.executor = executor;
    }

    public <T> void run(Locale locale, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        VaadinService service = VaadinService.getCurrent(); // without it a screen not yet attached finds no words
        Runnable task = () -> {
            LocaleContextHolder.setLocale(locale);
            VaadinService.setCurrent(service);
            T outcome;
            try {
                outcome = work.get();
            } catch (RuntimeException fault) {
                failed.accept(fault);
                return;
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
            done.accept(outcome);
        };
        executor.execute(new DelegatingSecurityContextRunnable(task, SecurityContextHolder.getContext()));
    }
}
