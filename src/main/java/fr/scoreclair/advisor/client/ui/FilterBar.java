package fr.scoreclair.advisor.client.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.SingleKey;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.Desk;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.client.LastDecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a list can be narrowed by; what is asked most often is always in sight. */
@SuppressWarnings("NullAway") // it does not follow a nullable type variable through method references
class FilterBar extends Composite<Div> {

    private static final int PAUSE_MS = 300;

    /** One choice of a select; a null value does not filter. */
    private record Choice<T>(@Nullable T value, String label) {}

    private final ValueSignal<ClientFilter> filter;
    private final ListWords words;

    FilterBar(ValueSignal<ClientFilter> filter, ListWords words, List<Desk> desks) {
        this(filter, words, desks, true);
    }

    /** For screens that choose the product themselves and tell nothing of a single file. */
    static FilterBar withoutSearch(ValueSignal<ClientFilter> filter, ListWords words, List<Desk> desks) {
        return new FilterBar(filter, words, desks, false);
    }

    private FilterBar(ValueSignal<ClientFilter> filter, ListWords words, List<Desk> desks, boolean files) {
        this.filter = filter;
        this.words = words;
        Div always = files ? new Div(search(), products(), opinions(), states()) : new Div(opinions(), states());
        always.addClassName("sc-filters");
        Div rest = new Div(
                choose(
                        "agency",
                        choices(desks.stream().map(Desk::agency), Function.identity()),
                        ClientFilter::agency,
                        ClientFilter::withAgency),
                choose(
                        "advisor",
                        choices(desks.stream().map(Desk::advisor), Function.identity()),
                        ClientFilter::advisor,
                        ClientFilter::withAdvisor),
                decisions(),
                updates(),
                new PeriodFields(
                        getTranslation("clients.key.opened"),
                        filter.map(ClientFilter::opened),
                        period -> filter.update(asked -> asked.withOpened(period))),
                range(Facet.SCORE, "%", 2),
                range(Facet.AGE, words.say("unit.years"), 0),
                range(Facet.INCOME, "€", 0),
                range(Facet.AMOUNT, "€", 0));
        rest.addClassName("sc-filters");
        Details more = new Details();
        more.add(rest);
        more.addClassName("sc-more");
        more.getElement().getThemeList().add("no-padding");
        Signal.effect(more, () -> {
            long hidden = hidden(filter.get());
            more.setSummaryText(
                    hidden == 0
                            ? getTranslation("clients.more")
                            : getTranslation("clients.more.active", Long.toString(hidden)));
            if (hidden > 0) {
                more.setOpened(true);
            }
        });
        Button clear =
                new Button(getTranslation("clients.clear"), click -> filter.update(asked -> plain(asked, files)));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.bindVisible(filter.map(asked -> !asked.equals(plain(asked, files))));
        Div last = new Div(more, clear);
        last.addClassName("sc-filters-more");
        getContent().add(always, last);
        getContent().addClassName("sc-filter-bar");
    }

    private static ClientFilter plain(ClientFilter asked, boolean files) {
        return files ? ClientFilter.ALL : ClientFilter.ALL.withProduct(asked.product());
    }

    private static long hidden(ClientFilter asked) {
        return asked.ranges().size()
                + (asked.opened().isAll() ? 0 : 1)
                + Stream.of(asked.agency(), asked.advisor(), asked.decision(), asked.updateAsked())
                        .filter(Objects::nonNull)
                        .count();
    }

    private TextField search() {
        TextField search = new TextField(getTranslation("clients.search"));
        search.setPlaceholder(getTranslation("clients.search.hint"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        SingleKey.SEARCH.follows(search);
        search.setMaxLength(80);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MS);
        search.bindValue(
                filter.map(asked -> Objects.requireNonNullElse(asked.text(), "")),
                typed -> filter.update(asked -> asked.withText(given(typed))));
        return search;
    }

    private static @Nullable String given(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).orElse(null);
    }

    private Select<Choice<String>> products() {
        return choose(
                "product",
                words.products().stream()
                        .map(product -> new Choice<>(product.id(), product.label()))
                        .toList(),
                ClientFilter::product,
                ClientFilter::withProduct);
    }

    private Select<Choice<Boolean>> opinions() {
        return choose(
                "opinion",
                List.of(new Choice<>(true, words.opinion(true)), new Choice<>(false, words.opinion(false))),
                ClientFilter::favorable,
                ClientFilter::withFavorable);
    }

    private Select<Choice<FileState>> states() {
        return choose(
                "freshness",
                choices(Arrays.stream(FileState.values()), state -> words.say("clients.state." + state)),
                ClientFilter::state,
                ClientFilter::withState);
    }

    private Select<Choice<LastDecision>> decisions() {
        return choose(
                "decision",
                choices(Arrays.stream(LastDecision.values()), decision -> words.say("clients.decision." + decision)),
                ClientFilter::decision,
                ClientFilter::withDecision);
    }

    private Select<Choice<Boolean>> updates() {
        return choose(
                "update",
                List.of(
                        new Choice<>(true, words.say("clients.update.asked")),
                        new Choice<>(false, words.say("clients.update.none"))),
                ClientFilter::updateAsked,
                ClientFilter::withUpdateAsked);
    }

    private RangeFields range(Facet facet, String unit, int shift) {
        return new RangeFields(
                getTranslation("clients.key." + facet.key()),
                unit,
                shift,
                filter.map(asked -> asked.range(facet)),
                range -> filter.update(asked -> asked.with(facet, range)));
    }

    private static <T> List<Choice<T>> choices(Stream<T> values, Function<T, String> label) {
        return values.distinct()
                .map(value -> new Choice<>(value, label.apply(value)))
                .toList();
    }

    private <T> Select<Choice<T>> choose(
            String key,
            List<Choice<T>> offered,
            Function<ClientFilter, @Nullable T> get,
            BiFunction<ClientFilter, @Nullable T, ClientFilter> with) {
        Choice<T> every = new Choice<>(null, getTranslation("clients.every"));
        List<Choice<T>> all = new ArrayList<>();
        all.add(every);
        all.addAll(offered);
        Select<Choice<T>> select = new Select<>();
        select.setLabel(getTranslation("clients.key." + key));
        select.setItemLabelGenerator(Choice::label);
        select.setItems(all);
        select.bindValue(
                filter.map(asked -> chosen(get.apply(asked), all, every)),
                choice -> filter.update(asked -> with.apply(asked, choice.value())));
        return select;
    }

    /** An address may ask for what is not offered; the list is then empty and the select says nothing else. */
    private static <T> Choice<T> chosen(@Nullable T value, List<Choice<T>> all, Choice<T> every) {
        return all.stream()
                .filter(choice -> Objects.equals(choice.value(), value))
                .findFirst()
                .orElse(every);
    }
}
