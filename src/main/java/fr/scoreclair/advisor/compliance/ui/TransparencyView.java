package fr.scoreclair.advisor.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;

/**
 * Transparence, for everyone signed in: what the model is and is not in plain words, what moves its scores, its card, the data
 * and rights; the licence and the offer of source that the AGPL asks for. The product chosen stands in the address.
 */
@Route("transparence")
@Menu(title = "menu.transparency", order = 290, icon = "vaadin:info-circle-o")
@PermitAll
public class TransparencyView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PRODUCT = "product";
    private static final String LICENCE = "https://www.gnu.org/licenses/agpl-3.0.html";

    private final RiskModels models;
    private final ValueSignal<RiskModel> model;

    TransparencyView(RiskModels models, Background background, @Value("${scoreclair.source:}") String source) {
        this.models = models;
        this.model = new ValueSignal<>(models.active().getFirst());
        Div title = new Div(new H1(getTranslation("transparency.title")), spacer(), products());
        title.addClassName("sc-title");
        Div words = new Div(
                card("transparency.model", "model.1", "model.2", "model.3", "model.4"),
                card("transparency.data", "data.1", "data.2", "data.3", "data.4"),
                card("transparency.rights", "rights.1", "rights.2", "rights.3"),
                card("transparency.access", "access.1", "access.2", "access.3"),
                licence(source));
        words.addClassName("sc-cards");
        ModelSheet sheet = new ModelSheet(model);
        add(title, new DriversCard(model, background), new MethodCard(model, background, sheet), sheet, words);
        addClassName("sc-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("transparency.title") + " · ScoreClair";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PRODUCT)
                .flatMap(asked -> models.active().stream()
                        .filter(m -> m.catalogue().product().equals(asked))
                        .findFirst())
                .ifPresent(model::set);
    }

    private RadioButtonGroup<RiskModel> products() {
        RadioButtonGroup<RiskModel> products = new RadioButtonGroup<>();
        products.setAriaLabel(getTranslation("transparency.product"));
        products.addClassName("sc-segments");
        products.getElement().getThemeList().add("horizontal");
        products.setItems(models.active());
        products.setItemLabelGenerator(m -> m.catalogue().label().in(getLocale()));
        products.bindValue(model, this::choose);
        return products;
    }

    private void choose(RiskModel chosen) {
        model.set(chosen);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address()));
    }

    /** Where what is shown can be found again. */
    String address() {
        return "transparence?"
                + QueryParameters.of(PRODUCT, model.peek().catalogue().product())
                        .getQueryString();
    }

    private Div card(String title, String... lines) {
        UnorderedList list = new UnorderedList();
        Stream.of(lines)
                .map(line -> new ListItem(getTranslation("transparency." + line)))
                .forEach(list::add);
        Div card = new Div(new H2(getTranslation(title)), list);
        card.addClassNames("sc-card", "sc-prose");
        return card;
    }

    private Div licence(String source) {
        Div licence = card("transparency.licence", "licence.1", "licence.2");
        licence.add(new Anchor(LICENCE, getTranslation("transparency.licence.read")), offer(source));
        return licence;
    }

    private Component offer(String source) {
        if (source.isBlank()) {
            return new Paragraph(getTranslation("transparency.source.ask"));
        }
        Anchor link = new Anchor(source, getTranslation("transparency.source.link"));
        link.addClassName("sc-link");
        return link;
    }

    private static Span spacer() {
        Span spacer = new Span();
        spacer.addClassName("spacer");
        return spacer;
    }
}
