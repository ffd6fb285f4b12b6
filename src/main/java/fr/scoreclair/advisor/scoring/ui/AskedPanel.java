package fr.scoreclair.advisor.scoring.ui;

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
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An explanation of the result shown that is worth its computation only to who opens it: closed at first, computed in the
 * background when opened, and again when the result changes while it is open.
 */
abstract class AskedPanel<T> extends Composite<Details> {

    private final Background background;
    private final ValueSignal<Asked<T>> state = new ValueSignal<>(new Asked.NotYet<>());
    private final Div told = new Div();

    /** The result the panel speaks of. */
    record Subject(AssessmentView assessment, Explained explained, RiskModel model) {
        double[] vector() {
            return assessment.vector();
        }
    }

    private @Nullable Subject subject;

    /** @param title its key */
    AskedPanel(String title, Background background, Component... first) {
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
    final void about(@Nullable Subject other) {
        subject = other;
        again();
    }

    /** What was told no longer holds. */
    final void again() {
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
                        state.set(new Asked.Failed<>(Result.reference(fault)));
                    }
                });
    }

    /** The computation, away from the screen's thread. */
    abstract Supplier<T> work(Subject subject);

    abstract void show(Div told, Subject subject, T answer);

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
}
