package fr.scoreclair.advisor.scoring.ui;

import static fr.scoreclair.advisor.scoring.ui.Words.mute;
import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Text;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One variable of the form: its name and age, the number, a slider where a range helps, what the catalogue says of it. */
class FeatureField extends Composite<Div> {

    private final Feature feature;
    private final Locale locale;
    private final Signal<Entry> entry;
    private final Consumer<Entry> change;
    private final TextField number = new TextField();

    FeatureField(Feature feature, Clients clients, Signal<Sheet> sheet, Locale locale, Consumer<Entry> change) {
        this.feature = feature;
        this.locale = locale;
        this.change = change;
        this.entry = Signal.cached(sheet.map(s -> s.entry(feature)));
        Signal<Check> check = entry.map(Check::of);
        Span name = span(feature.label().in(locale), "name");
        name.setId("name-" + feature.name());
        name.addClickListener(click -> number.focus());
        AgeMark age = new AgeMark(clients, entry);
        age.setId("age-" + feature.name());
        Div top = new Div(name, age);
        top.addClassName("top");
        getContent().addClassName("sc-field");
        getContent().add(top, number(sheet, check));
        addSlider();
        feature.special().entrySet().stream().map(this::coded).forEach(getContent()::add);
        getContent().add(caution(check));
    }

    void focus() {
        number.focus();
    }

    boolean refused() {
        return Check.of(entry.peek()).refused();
    }

    private TextField number(Signal<Sheet> sheet, Signal<Check> check) {
        number.setAriaLabelledBy("name-" + feature.name() + " age-" + feature.name());
        number.setManualValidation(true);
        number.getElement().setAttribute("inputmode", "decimal").setAttribute("autocomplete", "off");
        String unit = unit();
        if (!unit.isEmpty()) {
            number.setSuffixComponent(span(unit, "sc-muted"));
        }
        number.bindValue(
                entry.map(Entry::text), typed -> change.accept(entry.peek().typed(typed, locale)));
        number.bindEnabled(entry.map(e -> !e.isCoded()));
        Signal.effect(number, () -> {
            Check found = check.get();
            boolean shown = found.refused()
                    && !(found instanceof Check.Missing && !sheet.get().attempted());
            number.setErrorMessage(shown ? words(found) : "");
            number.setInvalid(shown);
        });
        return number;
    }

    private void addSlider() {
        Feature.Slider range = feature.slider();
        if (range == null) {
            return;
        }
        Feature.Display display = feature.display();
        double a = display.show(range.min());
        double b = display.show(range.max());
        RangeInput slider = new RangeInput(Math.min(a, b), Math.max(a, b), Math.abs(range.step() / display.divisor()));
        slider.setAriaLabel(getTranslation("field.slider", feature.label().in(locale)));
        slider.bindValue(
                entry.map(e -> shown(e, Math.min(a, b))),
                moved -> change.accept(entry.peek().shown(Double.parseDouble(moved), locale)));
        slider.getElement().bindAttribute("aria-valuetext", entry.map(e -> (e.text() + " " + unit()).strip()));
        slider.getElement().bindEnabled(entry.map(e -> !e.isCoded()));
        getContent().add(slider);
    }

    private String shown(Entry e, double low) {
        Double value = e.value();
        return Double.toString(
                value == null || e.isCoded() ? low : feature.display().show(value));
    }

    private Component coded(Map.Entry<Double, Text> special) {
        Checkbox box = new Checkbox(special.getValue().in(locale));
        box.bindValue(
                entry.map(e -> special.getKey().equals(e.value())),
                on -> change.accept(
                        on ? entry.peek().coded(special.getKey()) : entry.peek().emptied()));
        return box;
    }

    private Component caution(Signal<Check> check) {
        Span text = new Span();
        text.bindText(check.map(found -> found instanceof Check.Unusual ? words(found) : ""));
        Div caution = new Div(mute(VaadinIcon.EXCLAMATION_CIRCLE_O), text);
        caution.addClassName("sc-caution");
        caution.getElement().setAttribute("role", "status");
        caution.bindVisible(check.map(Check.Unusual.class::isInstance));
        return caution;
    }

    private String words(Check check) {
        return switch (check) {
            case Check.Fine fine -> "";
            case Check.Missing missing -> getTranslation("field.missing");
            case Check.Unreadable unreadable -> getTranslation("field.unreadable");
            case Check.OutOfRange(double low, double high) ->
                getTranslation("field.out-of-range", bound(low), bound(high));
            case Check.Unusual(double low, double high) -> getTranslation("field.unusual", bound(low), bound(high));
        };
    }

    private String bound(double shown) {
        String unit = unit();
        return Formats.number(shown, 0, 2, locale) + (unit.isEmpty() ? "" : "\u00a0" + unit);
    }

    private String unit() {
        return getTranslation("unit." + feature.display().unit());
    }
}
