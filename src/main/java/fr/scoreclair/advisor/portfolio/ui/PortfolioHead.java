package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.portfolio.statistics.Window;
import fr.scoreclair.advisor.portfolio.ui.Picture.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The title, which product, how far back, as of when, and « Exporter ». */
class PortfolioHead extends Composite<Div> {

    private static final String EVERY = "";
    private static final int MOST_CHIPS = 6;

    private final Clock clock;
    private final Span age = Parts.span("", "sc-small", "sc-muted");
    private final Button refresh;
    private final ExportMenu export;
    private @Nullable Instant at;

    /** @param agencies in order; where there are many, the form below has them */
    PortfolioHead(
            List<Products.Product> products,
            List<String> agencies,
            ValueSignal<ClientFilter> filter,
            ValueSignal<Window> window,
            ExportMenu export,
            Clock clock,
            Runnable again) {
        this.clock = clock;
        this.export = export;
        Select<String> product = new Select<>();
        product.setAriaLabel(getTranslation("portfolio.product"));
        product.addClassName("sc-product");
        product.setItems(products.stream().map(Products.Product::id).toList());
        product.setItemLabelGenerator(id -> products.stream()
                .filter(one -> one.id().equals(id))
                .map(Products.Product::label)
                .findFirst()
                .orElse(id));
        product.bindValue(filter.map(Screen::productOf), id -> filter.update(asked -> asked.withProduct(id)));
        RadioButtonGroup<Window> windows = Parts.segments(getTranslation("portfolio.window"));
        windows.setItems(Window.values());
        windows.setItemLabelGenerator(one -> getTranslation(KeyFigures.name(one)));
        windows.bindValue(window, window::set);
        refresh = new Button(Parts.mute(VaadinIcon.REFRESH), click -> again.run());
        refresh.setAriaLabel(getTranslation("portfolio.refresh"));
        refresh.setTooltipText(getTranslation("portfolio.refresh"));
        refresh.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        age.getElement().setAttribute("role", "status");
        Div asOf = new Div(age, refresh);
        asOf.addClassName("sc-as-of");
        Div title = new Div(new H1(getTranslation("portfolio.title")), product, asOf, Parts.span("", "spacer"), export);
        title.addClassName("sc-title");
        Div choices = new Div(agencies(agencies, filter), windows);
        choices.addClassName("sc-title");
        getContent().add(title, choices);
        getContent().addClassName("sc-stack-tight");
    }

    private RadioButtonGroup<String> agencies(List<String> agencies, ValueSignal<ClientFilter> filter) {
        RadioButtonGroup<String> chips = Parts.segments(getTranslation("clients.key.agency"));
        chips.setItems(Stream.concat(Stream.of(EVERY), agencies.stream()).toList());
        chips.setItemLabelGenerator(agency -> agency.equals(EVERY) ? getTranslation("portfolio.every-agency") : agency);
        chips.bindValue(
                filter.map(asked -> Objects.requireNonNullElse(asked.agency(), EVERY)),
                agency -> filter.update(asked -> asked.withAgency(agency.equals(EVERY) ? null : agency)));
        chips.setVisible(agencies.size() > 1 && agencies.size() <= MOST_CHIPS);
        return chips;
    }

    void show(State state) {
        at = state instanceof State.Loaded loaded ? loaded.picture().figures().at() : null;
        export.setVisible(state instanceof State.Loaded);
        refresh.setVisible(!(state instanceof State.Loading));
        if (state instanceof State.Loaded loaded && loaded.renewing()) {
            age.setText(getTranslation("portfolio.renewing"));
        } else {
            tick();
        }
    }

    /** « à jour il y a 2 min ». */
    void tick() {
        Instant since = at;
        if (since == null) {
            age.setText("");
            return;
        }
        long minutes = Duration.between(since, clock.instant()).toMinutes();
        String told = minutes < 1
                ? getTranslation("portfolio.as-of.now")
                : getTranslation("portfolio.as-of.minutes", minutes);
        if (!told.equals(age.getText())) {
            age.setText(told);
        }
    }
}
