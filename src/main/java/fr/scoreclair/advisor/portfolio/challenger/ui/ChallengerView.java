package fr.scoreclair.advisor.portfolio.challenger.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.portfolio.challenger.ChallengerService;
import fr.scoreclair.advisor.portfolio.statistics.ProductSettings;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import jakarta.annotation.security.RolesAllowed;

/** « Champion / challenger »: one card a product. */
@Route("challenger")
@Menu(title = "menu.challenger", order = 140, icon = "vaadin:scale")
@RolesAllowed({"SUPERVISOR", "MODEL_OWNER"})
public class ChallengerView extends Main implements HasDynamicTitle {

    ChallengerView(ChallengerService service, RiskModels models, CurrentActor currentActor, ProductSettings settings) {
        addClassName("sc-page");
        add(new H1(getTranslation("challenger.title")), new Paragraph(getTranslation("challenger.text")));
        boolean clients = currentActor.get().is("SUPERVISOR");
        for (RiskModel champion : models.active()) {
            double lgd = settings.lgd(champion.catalogue().product());
            add(new ProductCard(service, champion, new ProductCard.Setting(lgd, clients)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("challenger.title") + " · ScoreClair";
    }
}
