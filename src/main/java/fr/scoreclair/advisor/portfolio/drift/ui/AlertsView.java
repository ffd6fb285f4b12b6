package fr.scoreclair.advisor.portfolio.drift.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.portfolio.drift.Alert;
import fr.scoreclair.advisor.portfolio.drift.Alerts;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alertes: what drift and fairness have found and a person has to look at, one by one. */
@Route(AlertsView.ROUTE)
@Menu(title = "menu.alerts", order = 140, icon = "vaadin:bell")
@RolesAllowed("SUPERVISOR")
public class AlertsView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    static final String ROUTE = "alertes";

    private static final int PAGE = 50;

    /** Which of them. */
    enum State {
        OPEN,
        ANSWERED,
        ALL
    }

    private record Asked(State state, @Nullable String product, Alert.@Nullable Kind kind, int shown) {}

    private final Alerts alerts;
    private final RiskModels models;
    private final Products products;
    private final ValueSignal<Asked> asked = new ValueSignal<>(new Asked(State.OPEN, null, null, PAGE));
    private final Div list = new Div();

    AlertsView(Alerts alerts, RiskModels models, Products products) {
        this.alerts = alerts;
        this.models = models;
        this.products = products;
        addClassNames("sc-page", "sc-alerts");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.alerts") + " · ScoreClair";
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        removeAll();
        if (id == null || id.isEmpty()) {
            add(new H1(getTranslation("menu.alerts")), Parts.note(getTranslation("alerts.text")), filters(), list);
            list.addClassName("sc-stack");
            Signal.effect(this, () -> draw(asked.get()));
        } else {
            one(id);
        }
    }

    private void one(String id) {
        Anchor back = Parts.link(ROUTE, getTranslation("alerts.back"));
        try {
            Alert alert = alerts.get(UUID.fromString(id));
            add(new H1(getTranslation("alerts.one")), back, new AlertPanel(alerts, alert, models, products));
        } catch (NotFound | IllegalArgumentException unknown) {
            add(new H1(getTranslation("alerts.one")), back, empty("alerts.unknown"));
        }
    }

    private Component filters() {
        RadioButtonGroup<State> state = Parts.segments(getTranslation("alerts.state"));
        state.setItems(State.values());
        state.setItemLabelGenerator(item -> getTranslation("alerts.state." + item));
        state.setValue(State.OPEN);
        state.addValueChangeListener(
                change -> asked.update(now -> new Asked(change.getValue(), now.product(), now.kind(), PAGE)));
        Select<String> product = select("drift.product", "alerts.products");
        product.setItems(
                products.all(getLocale()).stream().map(Products.Product::id).toList());
        product.setItemLabelGenerator(id -> id == null ? getTranslation("alerts.products") : label(id));
        product.addValueChangeListener(
                change -> asked.update(now -> new Asked(now.state(), change.getValue(), now.kind(), PAGE)));
        Select<Alert.Kind> kind = select("alerts.kind", "alerts.kinds");
        kind.setItems(Alert.Kind.values());
        kind.setItemLabelGenerator(
                one -> one == null ? getTranslation("alerts.kinds") : getTranslation("alerts.kind." + one));
        kind.addValueChangeListener(
                change -> asked.update(now -> new Asked(now.state(), now.product(), change.getValue(), PAGE)));
        Div filters = new Div(state, product, kind);
        filters.addClassNames("sc-filters", "sc-card");
        return filters;
    }

    private <T> Select<T> select(String label, String all) {
        Select<T> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(all));
        return select;
    }

    private String label(String product) {
        return products.all(getLocale()).stream()
                .filter(one -> one.id().equals(product))
                .map(Products.Product::label)
                .findFirst()
                .orElse(product);
    }

    private void draw(Asked now) {
        list.removeAll();
        Boolean open = now.state() == State.ALL ? null : (Boolean) (now.state() == State.OPEN);
        int all = alerts.count(now.product(), now.kind(), open);
        List<Alert> shown = alerts.find(now.product(), now.kind(), open, 0, now.shown());
        if (shown.isEmpty()) {
            list.add(empty(now.state() == State.OPEN ? "alerts.none.open" : "alerts.none"));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassNames("sc-card", "sc-past", "sc-queue");
        shown.forEach(alert -> items.add(item(alert)));
        Span count = Parts.note(getTranslation("alerts.count", Formats.count(all, getLocale())));
        count.getElement().setAttribute("role", "status");
        list.add(count, items);
        if (all > shown.size() && now.shown() < 200) {
            list.add(new com.vaadin.flow.component.button.Button(
                    getTranslation("alerts.more"),
                    click -> asked.update(
                            was -> new Asked(was.state(), was.product(), was.kind(), was.shown() + PAGE))));
        }
    }

    private ListItem item(Alert alert) {
        AlertWords words = new AlertWords(alert, models, getLocale(), this::getTranslation);
        Anchor link = new Anchor(
                ROUTE + "/" + alert.id(),
                Parts.span(words.title(), "sc-strong"),
                Parts.chip(
                        alert.open() ? VaadinIcon.BELL : VaadinIcon.CHECK,
                        getTranslation(alert.open() ? "alerts.open" : "alerts.answered"),
                        alert.open() ? alert.strong() ? "bad" : "warn" : "plain"),
                Parts.note(words.where(label(alert.check().product()))));
        return new ListItem(link);
    }

    private Component empty(String key) {
        Div empty = new Div(Parts.mute(VaadinIcon.CHECK), new Span(getTranslation(key)));
        empty.addClassNames("sc-card", "sc-empty");
        return empty;
    }
}
