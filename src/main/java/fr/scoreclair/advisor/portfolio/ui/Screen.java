package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.portfolio.statistics.Bucket;
import fr.scoreclair.advisor.portfolio.statistics.Window;
import fr.scoreclair.advisor.portfolio.ui.Picture.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked for and what is shown. Looks in the background: what is on screen stays until there is something newer. */
final class Screen {

    private static final Logger LOG = LoggerFactory.getLogger(Screen.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    final ValueSignal<ClientFilter> filter;
    final ValueSignal<Window> window = new ValueSignal<>(Window.MONTH);
    final ValueSignal<Bucket> bucket = new ValueSignal<>(Window.MONTH.bucket());
    final ValueSignal<State> state = new ValueSignal<>(new State.Loading());

    private final Looking looking;
    private final Background background;
    private final Clock clock;
    private final Locale locale;
    private Instant looked = Instant.MIN;

    Screen(String product, Looking looking, Background background, Clock clock, Locale locale) {
        this.filter = new ValueSignal<>(ClientFilter.ALL.withProduct(product));
        this.looking = looking;
        this.background = background;
        this.clock = clock;
        this.locale = locale;
    }

    /** Null where nothing is shown yet. */
    @Nullable
    Picture shown() {
        return state.peek() instanceof State.Loaded loaded ? loaded.picture() : null;
    }

    String product() {
        return productOf(filter.peek());
    }

    static String productOf(ClientFilter asked) {
        return Objects.requireNonNull(asked.product(), "one product is looked at");
    }

    /** All clients of the product. */
    void everybody() {
        filter.update(asked -> ClientFilter.ALL.withProduct(asked.product()));
    }

    private Picture.Asked asked() {
        return new Picture.Asked(filter.peek(), window.peek(), bucket.peek());
    }

    /** @param anew whether all clients are to be read again first */
    void look(boolean anew) {
        Picture.Asked asked = asked();
        Picture before = shown();
        boolean same = before != null && productOf(before.filter()).equals(productOf(asked.filter()));
        state.set(same ? new State.Loaded(Objects.requireNonNull(before), true) : new State.Loading());
        looked = clock.instant();
        background.run(
                locale,
                () -> looking.at(asked, anew),
                picture -> {
                    if (asked.equals(asked())) { // else somebody has asked for something else meanwhile
                        state.set(new State.Loaded(picture, false));
                    }
                },
                this::failed);
    }

    private void failed(RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("the portfolio cannot be looked at, reference {}", reference, fault);
        state.set(new State.Failed(reference));
    }

    /** Files change: while the screen is open it looks again, at once where something newer is at hand. */
    void tick() {
        Picture picture = shown();
        if (picture == null || state.peek() instanceof State.Loaded loaded && loaded.renewing()) {
            return;
        }
        boolean newer = looking.readAt(productOf(picture.filter()))
                .filter(picture.figures().at()::isBefore)
                .isPresent();
        if (newer || !looked.plus(LOOK_AGAIN).isAfter(clock.instant())) {
            look(false);
        }
    }
}
