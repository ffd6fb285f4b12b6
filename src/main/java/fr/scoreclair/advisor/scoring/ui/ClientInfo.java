package fr.scoreclair.advisor.scoring.ui;

import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.SingleKey;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** « Infos client »: the product, whose file it is, the variables, and the one action. */
class ClientInfo extends Composite<Section> {

    /** What a person can do here. */
    interface Acts {
        void product(Catalogue catalogue);

        void client(ClientSummary client);

        void change(Entry entry);

        void launch();

        void reset();

        /** Tries other values, from what stands in the form. */
        void simulate();
    }

    private final Clients clients;
    private final Signal<Sheet> sheet;
    private final Acts acts;
    private final Locale locale;
    private final Div main = new Div();
    private final Div more = new Div();

    ClientInfo(List<Catalogue> catalogues, Clients clients, Signal<Sheet> sheet, Signal<Boolean> busy, Acts acts) {
        this.clients = clients;
        this.sheet = sheet;
        this.acts = acts;
        this.locale = getLocale();
        H2 title = new H2(getTranslation("scorer.info"));
        Span file = span("", "sc-small", "sc-muted");
        file.bindText(sheet.map(this::file));
        Div head = new Div(title, span("", "spacer"), file);
        head.addClassName("sc-head");
        Div pick = new Div(product(catalogues), client());
        pick.addClassName("sc-pick");
        main.addClassName("sc-fields");
        more.addClassName("sc-fields");
        Details options = new Details(getTranslation("scorer.options"), more);
        options.addClassName("sc-more");
        options.getElement().getThemeList().add("no-padding");
        options.bindVisible(sheet.map(s -> !s.optional().isEmpty()));
        Div fields = new Div(main, options);
        fields.addClassName("sc-form");
        getContent().add(head, pick, fields, actions(busy, fields));
        getContent().addClassNames("sc-card", "sc-form");
        Signal<Catalogue> catalogue = Signal.cached(sheet.map(Sheet::catalogue));
        Signal.effect(this, () -> draw(catalogue.get()));
    }

    private void draw(Catalogue catalogue) {
        Sheet now = sheet.peek();
        main.removeAll();
        more.removeAll();
        now.main().stream().map(this::field).forEach(main::add);
        now.optional().stream().map(this::field).forEach(more::add);
    }

    private FeatureField field(Feature feature) {
        return new FeatureField(feature, clients, sheet, locale, acts::change);
    }

    private Select<Catalogue> product(List<Catalogue> catalogues) {
        Select<Catalogue> product = new Select<>();
        product.setLabel(getTranslation("scorer.product"));
        product.setItems(catalogues);
        product.setItemLabelGenerator(c -> c.label().in(locale));
        product.bindValue(sheet.map(s -> same(catalogues, s.catalogue())), acts::product);
        return product;
    }

    private static Catalogue same(List<Catalogue> catalogues, Catalogue shown) {
        return catalogues.stream()
                .filter(c -> c.product().equals(shown.product()))
                .findFirst()
                .orElse(shown);
    }

    private ComboBox<ClientSummary> client() {
        ComboBox<ClientSummary> client = new ComboBox<>(getTranslation("scorer.client"));
        client.setPlaceholder(getTranslation("scorer.client.new"));
        client.setItemLabelGenerator(ClientSummary::fileNumber);
        client.setItems(query -> clients
                .find(
                        new ClientFilter(
                                sheet.peek().catalogue().product(),
                                query.getFilter().orElse(null)),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        SingleKey.SEARCH.follows(client);
        client.bindValue(sheet.map(ClientInfo::chosen), acts::client);
        Signal<String> product = Signal.cached(sheet.map(s -> s.catalogue().product()));
        Signal.effect(client, () -> {
            product.get();
            client.getDataProvider().refreshAll();
        });
        return client;
    }

    @SuppressWarnings("NullAway") // an empty combo box has no value, which Vaadin's annotations do not say
    private static ClientSummary chosen(Sheet s) {
        return s.client();
    }

    private Div actions(Signal<Boolean> busy, Div fields) {
        Button launch = new Button(getTranslation("scorer.launch"), click -> acts.launch());
        launch.addThemeVariants(ButtonVariant.PRIMARY);
        launch.addClassName("wide");
        launch.addClickShortcut(Key.ENTER).listenOn(fields).setResetFocusOnActiveElement(true);
        launch.bindEnabled(Signal.not(busy));
        Button reset = new Button(getTranslation("scorer.reset"), click -> acts.reset());
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        Button simulate = new Button(getTranslation("scorer.simulate"), click -> acts.simulate());
        simulate.addThemeVariants(ButtonVariant.TERTIARY);
        SingleKey.SIMULATE.follows(simulate);
        Div actions = new Div(launch, simulate, reset);
        actions.addClassName("sc-actions");
        return actions;
    }

    private String file(Sheet s) {
        ClientSummary client = s.client();
        return client == null
                ? getTranslation("scorer.client.new")
                : getTranslation("scorer.file", client.fileNumber());
    }

    /** The first field that is refused gets the focus. */
    void showFirstRefused() {
        Stream.concat(main.getChildren(), more.getChildren())
                .filter(FeatureField.class::isInstance)
                .map(FeatureField.class::cast)
                .filter(FeatureField::refused)
                .findFirst()
                .ifPresent(FeatureField::focus);
    }
}
