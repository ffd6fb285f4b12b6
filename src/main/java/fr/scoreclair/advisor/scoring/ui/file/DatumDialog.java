package fr.scoreclair.advisor.scoring.ui.file;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.client.ClientData;
import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** A newer value of one datum: with its date and where it comes from, or it is not taken. */
class DatumDialog extends Dialog {

    private final UUID client;
    private final Feature feature;
    private final ClientData data;
    private final Runnable changed;
    private final TextField value = new TextField();
    private final DatePicker asOf = new DatePicker();
    private final TextField source = new TextField();
    private final Map<Checkbox, @Nullable Double> instead = new LinkedHashMap<>();

    DatumDialog(UUID client, Feature feature, @Nullable Datum known, ClientData data, Clock clock, Runnable changed) {
        this.client = client;
        this.feature = feature;
        this.data = data;
        this.changed = changed;
        setHeaderTitle(getTranslation("file.edit.of", feature.label().in(getLocale())));
        value();
        source.setLabel(getTranslation("file.edit.source"));
        source.setManualValidation(true);
        source.setRequiredIndicatorVisible(true);
        source.setPlaceholder(feature.source().in(getLocale()));
        asOf.setLabel(getTranslation("file.edit.as-of"));
        asOf.setLocale(getLocale());
        asOf.setManualValidation(true);
        asOf.setRequiredIndicatorVisible(true);
        asOf.setMax(LocalDate.now(clock));
        Div fields = new Div(value);
        feature.special().forEach((code, name) -> fields.add(instead(name(name), code)));
        if (!feature.required()) {
            fields.add(instead(getTranslation("file.edit.missing"), null));
        }
        fields.add(asOf, source);
        fields.addClassName("sc-entry");
        add(fields);
        Button save = new Button(getTranslation("file.edit.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this).setResetFocusOnActiveElement(true);
        getFooter().add(new Button(getTranslation("file.cancel"), click -> close()), save);
        value.focus();
    }

    private void value() {
        value.setLabel(getTranslation("file.edit.value"));
        value.setManualValidation(true);
        value.getElement().setAttribute("inputmode", "decimal").setAttribute("autocomplete", "off");
        String unit = getTranslation("unit." + feature.display().unit());
        if (!unit.isEmpty()) {
            value.setSuffixComponent(new Span(unit));
        }
    }

    private String name(Text text) {
        return text.in(getLocale());
    }

    /** What may stand in the place of a number: a coded meaning, or that it is not known. */
    private Checkbox instead(String label, @Nullable Double code) {
        Checkbox box = new Checkbox(label);
        instead.put(box, code);
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && box.getValue()) {
                instead.keySet().stream().filter(other -> other != box).forEach(other -> other.setValue(false));
            }
            value.setEnabled(instead.keySet().stream().noneMatch(Checkbox::getValue));
        });
        return box;
    }

    private void save() {
        value.setInvalid(false);
        source.setInvalid(false);
        asOf.setInvalid(false);
        var special = instead.entrySet().stream()
                .filter(entry -> entry.getKey().getValue())
                .findFirst();
        OptionalDouble typed = Formats.parse(value.getValue(), getLocale());
        if (special.isEmpty() && typed.isEmpty()) {
            value.setErrorMessage(getTranslation("field.unreadable"));
            value.setInvalid(true);
            return;
        }
        LocalDate day = asOf.getValue();
        if (day == null) {
            asOf.setErrorMessage(getTranslation("field.missing"));
            asOf.setInvalid(true);
            return;
        }
        Double meant = special.isPresent()
                ? special.get().getValue()
                : (Double) feature.display().read(typed.getAsDouble());
        record(meant, day);
    }

    private void record(@Nullable Double meant, LocalDate day) {
        LocaleContextHolder.setLocale(getLocale());
        try {
            data.record(client, feature.name(), meant, day, source.getValue());
            close();
            changed.run();
        } catch (Refusal refusal) {
            refusal.violations().forEach(this::show);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void show(Refusal.Violation violation) {
        switch (violation.field()) {
            case "as_of" -> {
                asOf.setErrorMessage(violation.message());
                asOf.setInvalid(true);
            }
            case "source" -> {
                source.setErrorMessage(violation.message());
                source.setInvalid(true);
            }
            default -> {
                value.setErrorMessage(violation.message());
                value.setInvalid(true);
            }
        }
    }
}
