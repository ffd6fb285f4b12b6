package fr.scoreclair.advisor.portfolio.drift.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import fr.scoreclair.advisor.portfolio.drift.DriftService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Whom to look at: the whole portfolio as one of its rescorings found it, or those assessed in a period. */
class WindowCard extends Composite<Section> {

    /** Where clients come from. */
    enum From {
        PORTFOLIO,
        ASSESSMENTS
    }

    private static final int LONGEST_DAYS = 3_660;

    private final ValueSignal<From> from = new ValueSignal<>(From.PORTFOLIO);
    private final Select<Check> run = new Select<>();
    private final DatePicker first = new DatePicker(getTranslation("drift.from"));
    private final DatePicker last = new DatePicker(getTranslation("drift.to"));

    WindowCard(List<Check> runs, Clock clock, Consumer<Check> look, Consumer<Window> lookAt, Consumer<Window> check) {
        RadioButtonGroup<From> which = Parts.segments(getTranslation("drift.source"));
        which.setItems(From.values());
        which.setItemLabelGenerator(item -> getTranslation("drift.source." + item));
        which.bindValue(from, from::set);
        which.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                turn(runs, look, lookAt);
            }
        });
        runs(runs, look);
        Div period = period(clock, lookAt, check);
        run.bindVisible(from.map(now -> now == From.PORTFOLIO && !runs.isEmpty()));
        period.bindVisible(from.map(From.ASSESSMENTS::equals));
        Div note = new Div();
        note.addClassNames("sc-small", "sc-muted");
        note.bindText(Signal.computed(() -> getTranslation("drift.source.note." + from.get())));
        getContent().add(which, run, period, note);
        getContent().addClassNames("sc-card", "sc-stack-tight", "sc-window");
    }

    private void turn(List<Check> runs, Consumer<Check> look, Consumer<Window> lookAt) {
        if (from.peek() == From.ASSESSMENTS) {
            lookAt.accept(window());
        } else if (!runs.isEmpty()) {
            look.accept(run.getValue());
        }
    }

    private void runs(List<Check> runs, Consumer<Check> look) {
        run.setLabel(getTranslation("drift.run"));
        run.setItems(runs);
        run.setItemLabelGenerator(check -> getTranslation(
                "drift.run.of",
                Formats.dateTime(check.at(), getLocale()),
                Formats.count(check.clients(), getLocale())));
        if (!runs.isEmpty()) {
            run.setValue(runs.getFirst());
        }
        run.addValueChangeListener(change -> look.accept(change.getValue()));
    }

    private Div period(Clock clock, Consumer<Window> lookAt, Consumer<Window> check) {
        LocalDate today = LocalDate.now(clock);
        for (DatePicker day : List.of(first, last)) {
            day.setLocale(getLocale());
            day.setMax(today);
            day.setMin(today.minusDays(LONGEST_DAYS));
            day.setRequired(true);
        }
        first.setValue(today.minusDays(DriftService.DAYS - 1L));
        last.setValue(today);
        first.addValueChangeListener(change -> change(lookAt));
        last.addValueChangeListener(change -> change(lookAt));
        Button now = new Button(getTranslation("drift.check"), Parts.mute(VaadinIcon.SEARCH), click -> {
            if (readable()) {
                check.accept(window());
            }
        });
        Div period = new Div(first, last, now);
        period.addClassName("sc-filters");
        return period;
    }

    private boolean readable() {
        return !first.isEmpty() && !last.isEmpty() && !first.getValue().isAfter(last.getValue());
    }

    private void change(Consumer<Window> lookAt) {
        last.setInvalid(!readable());
        last.setErrorMessage(readable() ? "" : getTranslation("drift.period.wrong"));
        if (readable()) {
            lookAt.accept(window());
        }
    }

    private Window window() {
        return new Window(first.getValue(), last.getValue());
    }
}
