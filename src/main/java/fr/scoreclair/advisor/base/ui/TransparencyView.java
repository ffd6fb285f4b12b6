package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;

/** What the model is and is not, in plain words; the licence and the offer of source that the AGPL asks for. */
@Route("transparence")
@Menu(title = "menu.transparency", order = 290, icon = "vaadin:info-circle-o")
@PermitAll
public class TransparencyView extends Main implements HasDynamicTitle {

    private static final String LICENCE = "https://www.gnu.org/licenses/agpl-3.0.html";

    TransparencyView(@Value("${scoreclair.source:}") String source) {
        addClassName("sc-page");
        add(new H1(getTranslation("transparency.title")));
        add(card("transparency.model", "model.1", "model.2", "model.3", "model.4"));
        add(card("transparency.data", "data.1", "data.2", "data.3"));
        Div licence = card("transparency.licence", "licence.1", "licence.2");
        licence.add(new Anchor(LICENCE, getTranslation("transparency.licence.read")), offer(source));
        add(licence);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("transparency.title"));
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

    private Component offer(String source) {
        if (source.isBlank()) {
            return new Paragraph(getTranslation("transparency.source.ask"));
        }
        Anchor link = new Anchor(source, getTranslation("transparency.source.link"));
        link.addClassName("sc-link");
        return link;
    }
}
