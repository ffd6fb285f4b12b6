package fr.scoreclair.advisor.compliance.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Background;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The verification a person has asked for: it goes on while they look at other screens. */
@Component
@VaadinSessionScope
class ChainWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ChainWatch.class);

    private final AuditTrail trail;
    private final Background background;
    private final Clock clock;
    private final ValueSignal<ChainState> state = new ValueSignal<>(new ChainState.Idle());

    ChainWatch(AuditTrail trail, Background background, Clock clock) {
        this.trail = trail;
        this.background = background;
        this.clock = clock;
    }

    Signal<ChainState> state() {
        return state.asReadonly();
    }

    void verify(Locale locale) {
        if (state.peek() instanceof ChainState.Running) {
            return;
        }
        state.set(new ChainState.Running());
        background.run(
                locale, trail::verify, report -> state.set(new ChainState.Verified(report, clock.instant())), fault -> {
                    String reference = UUID.randomUUID().toString().substring(0, 8);
                    LOG.error("verification failed, reference {}", reference, fault);
                    state.set(new ChainState.Failed(reference));
                });
    }
}
