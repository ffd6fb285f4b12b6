package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.decision.DecidedMeanwhile;
import fr.scoreclair.advisor.decision.Decision;
import fr.scoreclair.advisor.decision.NoLongerWaiting;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** Why nothing was recorded, in words for the person. */
sealed interface Outcry {

    Outcry NONE = new None();

    record None() implements Outcry {}

    record Refused(List<String> sentences) implements Outcry {}

    /** Somebody was first: who, when, what. */
    record Late(Decision winner) implements Outcry {}

    record Gone() implements Outcry {}

    record Failed(String reference) implements Outcry {}

    /** A bundle that knows the key. */
    interface Bundle {
        String get(String key, Object... parameters);
    }

    static Outcry of(RuntimeException fault) {
        return switch (fault) {
            case Refusal refusal ->
                new Refused(refusal.violations().stream()
                        .map(Refusal.Violation::message)
                        .toList());
            case DecidedMeanwhile late -> new Late(late.winner());
            case NoLongerWaiting gone -> new Gone();
            default -> {
                String reference = UUID.randomUUID().toString().substring(0, 8);
                LoggerFactory.getLogger(Outcry.class).error("decision failed, reference {}", reference, fault);
                yield new Failed(reference);
            }
        };
    }

    /** True where what the person saw is no longer what stands. */
    default boolean stale() {
        return this instanceof Late || this instanceof Gone;
    }

    default void tell(Div place, Locale locale, Bundle bundle) {
        place.removeAll();
        switch (this) {
            case None none -> {}
            case Refused(List<String> sentences) ->
                place.add(Parts.banner(VaadinIcon.WARNING, String.join(" ", sentences), "bad"));
            case Late(Decision winner) ->
                place.add(Parts.banner(
                        VaadinIcon.WARNING,
                        bundle.get(
                                "decision.late",
                                winner.actor(),
                                Formats.timestamp(winner.at(), locale),
                                bundle.get("decision.outcome." + winner.outcome())),
                        "bad"));
            case Gone gone -> place.add(Parts.banner(VaadinIcon.WARNING, bundle.get("decision.gone"), "bad"));
            case Failed(String reference) ->
                place.add(Parts.banner(VaadinIcon.WARNING, bundle.get("decision.failed", reference), "bad"));
        }
    }
}
