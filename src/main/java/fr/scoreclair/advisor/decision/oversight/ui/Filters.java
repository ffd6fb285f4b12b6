package fr.scoreclair.advisor.decision.oversight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.decision.oversight.Desk;
import fr.scoreclair.advisor.decision.oversight.OversightFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which decisions the screen tells of. */
@SuppressWarnings("NullAway") // it does not follow a nullable value through method references
class Filters extends Composite<Div> {

    /** One choice; an empty field does not narrow. */
    private record Choice(String value, String label) {}

    private final ValueSignal<OversightFilter> filter;
    private final Words words;

    Filters(ValueSignal<OversightFilter> filter, List<Desk> desks, Words words) {
        this.filter = filter;
        this.words = words;
        Button clear = new Button(getTranslation("clients.clear"), click -> filter.set(OversightFilter.ALL));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.bindVisible(filter.map(asked -> !asked.equals(OversightFilter.ALL)));
        getContent()
                .add(
                        choose(
                                "product",
                                words.products().stream()
                                        .map(Products.Product::id)
                                        .toList(),
                                words::product,
                                OversightFilter::product,
                                OversightFilter::withProduct),
                        choose(
                                "agency",
                                desks.stream().map(Desk::agency).distinct().toList(),
                                words::agency,
                                OversightFilter::agency,
                                OversightFilter::withAgency),
                        choose(
                                "advisor",
                                desks.stream()
                                        .map(Desk::advisor)
                                        .distinct()
                                        .sorted()
                                        .toList(),
                                Function.identity(),
                                OversightFilter::advisor,
                                OversightFilter::withAdvisor),
                        day("from", OversightFilter::from, OversightFilter::withFrom),
                        day("to", OversightFilter::to, OversightFilter::withTo),
                        clear);
        getContent().addClassName("sc-filters");
    }

    private ComboBox<Choice> choose(
            String key,
            List<String> values,
            Function<String, String> label,
            Function<OversightFilter, @Nullable String> get,
            BiFunction<OversightFilter, @Nullable String, OversightFilter> with) {
        List<Choice> choices = values.stream()
                .map(value -> new Choice(value, label.apply(value)))
                .toList();
        ComboBox<Choice> box = new ComboBox<>(getTranslation("oversight.column." + key));
        box.setItems(choices);
        box.setItemLabelGenerator(Choice::label);
        box.setPlaceholder(getTranslation("clients.every"));
        box.setClearButtonVisible(true);
        box.bindValue(
                filter.map(asked -> choices.stream()
                        .filter(choice -> Objects.equals(choice.value(), get.apply(asked)))
                        .findFirst()
                        .orElse(null)),
                choice -> filter.update(asked -> with.apply(asked, choice == null ? null : choice.value())));
        return box;
    }

    private DatePicker day(
            String key,
            Function<OversightFilter, @Nullable LocalDate> get,
            BiFunction<OversightFilter, @Nullable LocalDate, OversightFilter> with) {
        DatePicker day = new DatePicker(getTranslation("oversight." + key));
        day.setLocale(words.locale());
        day.setClearButtonVisible(true);
        day.bindValue(filter.map(get::apply), value -> filter.update(asked -> with.apply(asked, value)));
        return day;
    }
}
