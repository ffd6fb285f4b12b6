package fr.scoreclair.advisor.client.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.Range;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** From … to …, in the unit people write: percent for a share, years, euros. */
class RangeFields extends Composite<Div> {

    private static final int PAUSE_MS = 400;
    private static final int MOST_DECIMALS = 6;

    private final Signal<Range> range;
    private final Consumer<Range> change;
    private final int shift;
    private final TextField from;
    private final TextField to;

    /** @param shift how many places the written number is to the left of the meant one: 2 for percent */
    RangeFields(String label, String unit, int shift, Signal<Range> range, Consumer<Range> change) {
        this.range = range;
        this.change = change;
        this.shift = shift;
        Span name = new Span(unit.isEmpty() ? label : label + " (" + unit + ")");
        name.addClassName("name");
        from = end(label, "clients.from");
        to = end(label, "clients.to");
        Div ends = new Div(from, to);
        ends.addClassName("ends");
        getContent().add(name, ends);
        getContent().addClassName("sc-between");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        Signal.effect(this, () -> show(range.get()));
    }

    private TextField end(String label, String key) {
        TextField end = new TextField();
        end.setAriaLabel(label + ", " + getTranslation(key));
        end.setPlaceholder(getTranslation(key));
        end.setManualValidation(true);
        end.setValueChangeMode(ValueChangeMode.LAZY);
        end.setValueChangeTimeout(PAUSE_MS);
        end.getElement().setAttribute("inputmode", "decimal").setAttribute("autocomplete", "off");
        end.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                read();
            }
        });
        return end;
    }

    private void show(Range shown) {
        write(from, shown.from());
        write(to, shown.to());
    }

    private void write(TextField end, @Nullable Double value) {
        boolean same = end.getValue().isBlank()
                ? value == null
                : value != null && value.equals(meant(end).orElse(Double.NaN));
        if (!same) {
            end.setValue(value == null ? "" : written(value, getLocale()));
        }
        end.setInvalid(false);
    }

    private String written(double value, Locale locale) {
        double moved = BigDecimal.valueOf(value).movePointRight(shift).doubleValue();
        return Formats.number(moved, 0, MOST_DECIMALS, locale);
    }

    private OptionalDouble meant(TextField end) {
        OptionalDouble read = Formats.parse(end.getValue(), getLocale());
        return read.isEmpty()
                ? read
                : OptionalDouble.of(BigDecimal.valueOf(read.getAsDouble())
                        .movePointLeft(shift)
                        .doubleValue());
    }

    /** What cannot be read, or is the wrong way round, does not filter and says so. */
    private void read() {
        OptionalDouble low = meant(from);
        OptionalDouble high = meant(to);
        boolean lowUnread = low.isEmpty() && !from.getValue().isBlank();
        boolean highUnread = high.isEmpty() && !to.getValue().isBlank();
        boolean crossed = low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble();
        mark(from, lowUnread, "field.unreadable");
        mark(to, highUnread || crossed, crossed ? "clients.crossed" : "field.unreadable");
        if (!lowUnread && !highUnread && !crossed) {
            Range read = new Range(number(low), number(high));
            if (!read.equals(range.peek())) {
                change.accept(read);
            }
        }
    }

    private void mark(TextField end, boolean wrong, String key) {
        end.setErrorMessage(wrong ? getTranslation(key) : "");
        end.setInvalid(wrong);
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
