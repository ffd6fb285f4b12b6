package fr.scoreclair.advisor.scoring.ui.asked;

import static fr.scoreclair.advisor.scoring.ui.Words.mute;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * An explanation of the result shown that is worth its computation only to who opens it: closed at first, computed in the
 * background when opened, and again when the result changes while it is open.
 */
public abstract class AskedPanel<T> extends Composite<Details> {

    private final Background background;
    private final ValueSignal<Asked<T>> state = new ValueSignal<>(new Asked.NotYet<>());
    private final Div told = new Div();

    /** What the panel speaks of: an input in the model's order, what was told of it, by which model. */
    public record Subject(double[] vector, Explained explained, RiskModel model) {}

    private @Nullable Subject subject;

    /** @param title its key */
    protected AskedPanel(String title, Background background, Component... first) {
        this.background = background;
        told.addClassName("sc-stack-tight");
        told.bindVisible(state.map(Asked.Told.class::isInstance));
        Div content = new Div(first);
        content.add(loading(), failed(), told);
        content.addClassName("sc-stack-tight");
        getContent().setSummaryText(getTranslation(title));
        getContent().add(content);
        getContent().addClassName("sc-more");
        getContent().getElement().getThemeList().add("no-padding");
        getContent().addOpenedChangeListener(change -> ask());
        Signal.effect(this, () -> {
            Subject now = subject;
            if (state.get() instanceof Asked.Told<T>(T answer) && now != null) {
                told.removeAll();
                show(told, now, answer);
            }
        });
    }

    /** Speaks of another result from now on. */
    public final void about(@Nullable Subject other) {
        subject = other;
        again();
    }

    /** What was told no longer holds. */
    protected final void again() {
        state.set(new Asked.NotYet<>());
        ask();
    }

    private void ask() {
        Subject now = subject;
        if (now == null || !getContent().isOpened() || !(state.peek() instanceof Asked.NotYet)) {
            return;
        }
        state.set(new Asked.Loading<>());
        Supplier<T> work = work(now);
        background.run(
                getLocale(),
                work,
                answer -> {
                    if (now == subject) {
                        state.set(new Asked.Told<>(answer));
                    }
                },
                fault -> {
                    if (now == subject) {
                        state.set(new Asked.Failed<>(reference(fault)));
                    }
                });
    }

    /** The computation, away from the screen's thread. */
    protected abstract Supplier<T> work(Subject subject);

    protected abstract void show(Div told, Subject subject, T answer);

    private Component loading() {
        Div bone = new Div();
        bone.addClassNames("sc-bone", "line");
        Div loading = new Div(bone, new Span(getTranslation("asked.loading")));
        loading.addClassNames("sc-stack-tight", "sc-loading", "sc-small");
        loading.getElement().setAttribute("role", "status");
        loading.bindVisible(state.map(Asked.Loading.class::isInstance));
        return loading;
    }

    private Component failed() {
        Span message = new Span();
        message.bindText(state.map(
                s -> s instanceof Asked.Failed<T>(String reference) ? getTranslation("asked.failed", reference) : ""));
        Div failed = new Div(mute(VaadinIcon.WARNING), message);
        failed.addClassNames("sc-banner", "bad");
        failed.getElement().setAttribute("role", "alert");
        failed.bindVisible(state.map(Asked.Failed.class::isInstance));
        return failed;
    }

    /** Logs the cause under a reference the person can tell. */
    private static String reference(RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(AskedPanel.class).error("not computed, reference {}", reference, fault);
        return reference;
    }
}
