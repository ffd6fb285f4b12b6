package fr.scoreclair.advisor.client.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.client.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** From a day … to a day …, both inside; either may be left empty. */
@SuppressWarnings("NullAway") // an empty date picker has no value, which Vaadin's annotations do not say
class PeriodFields extends Composite<Div> {

    private final Signal<Period> period;
    private final Consumer<Period> change;
    private final DatePicker from;
    private final DatePicker to;

    PeriodFields(String label, Signal<Period> period, Consumer<Period> change) {
        this.period = period;
        this.change = change;
        Span name = new Span(label);
        name.addClassName("name");
        from = end(label, "clients.opened.from");
        to = end(label, "clients.opened.to");
        Div ends = new Div(from, to);
        ends.addClassName("ends");
        getContent().add(name, ends);
        getContent().addClassNames("sc-between", "days");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        Signal.effect(this, () -> show(period.get()));
    }

    private DatePicker end(String label, String key) {
        DatePicker end = new DatePicker();
        end.setAriaLabel(label + ", " + getTranslation(key));
        end.setPlaceholder(getTranslation(key));
        end.setLocale(
                Locale.ENGLISH.getLanguage().equals(getLocale().getLanguage())
                        ? Locale.UK
                        : Locale.FRANCE); // as Formats
        end.setI18n(words(getLocale()));
        end.setMin(Period.FIRST);
        end.setMax(Period.LAST);
        end.setManualValidation(true);
        end.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                read();
            }
        });
        end.addValidationStatusChangeListener(typed -> read()); // from one unreadable text to another, or to none
        return end;
    }

    private DatePickerI18n words(Locale locale) {
        List<DayOfWeek> fromSunday =
                IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        String unreadable = getTranslation("clients.day.unreadable");
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("clients.day.today"))
                .setCancel(getTranslation("clients.cancel"))
                .setBadInputErrorMessage(unreadable)
                .setMinErrorMessage(unreadable)
                .setMaxErrorMessage(unreadable);
    }

    private void show(Period shown) {
        from.setValue(shown.from());
        to.setValue(shown.to());
        mark(from, false, "");
        mark(to, false, "");
    }

    /** What is no day, or is the wrong way round, does not filter and says so. */
    private void read() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        boolean firstUnread = unread(from);
        boolean lastUnread = unread(to);
        boolean crossed = first != null && last != null && first.isAfter(last);
        mark(from, firstUnread, "clients.day.unreadable");
        mark(to, lastUnread || crossed, crossed ? "clients.crossed" : "clients.day.unreadable");
        if (!firstUnread && !lastUnread && !crossed) {
            Period read = new Period(first, last);
            if (!read.equals(period.peek())) {
                change.accept(read);
            }
        }
    }

    private static boolean unread(DatePicker end) {
        return end.getDefaultValidator()
                .apply(end.getValue(), new ValueContext(end))
                .isError();
    }

    private void mark(DatePicker end, boolean wrong, String key) {
        end.setErrorMessage(wrong ? getTranslation(key) : "");
        end.setInvalid(wrong);
    }
}
