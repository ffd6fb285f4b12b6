package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.ui.RescoringCard;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** Portefeuille: for now « Relancer le portefeuille », one card a product. */
@Route("portefeuille")
@Menu(title = "menu.portfolio", order = 100, icon = "vaadin:chart")
@RolesAllowed("SUPERVISOR")
public class PortfolioView extends Main implements HasDynamicTitle {

    private static final int REFRESH_MILLIS = 2_000;

    private final List<RescoringCard> cards = new ArrayList<>();

    PortfolioView(Rescoring rescoring, Products products) {
        add(new H1(getTranslation("portfolio.title")), new Paragraph(getTranslation("portfolio.text")));
        addClassName("sc-page");
        for (Products.Product product : products.all(getLocale())) {
            RescoringCard card = new RescoringCard(rescoring, product);
            cards.add(card);
            add(card);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portfolio.title") + " · ScoreClair";
    }

    /** A run goes on wherever it is done, perhaps in another application: the screen looks again while it is open. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(REFRESH_MILLIS);
        addDetachListener(
                event.getUI().addPollListener(poll -> cards.forEach(RescoringCard::refreshWhileRunning))::remove);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    private void addDetachListener(Runnable then) {
        addDetachListener(event -> then.run());
    }
}
