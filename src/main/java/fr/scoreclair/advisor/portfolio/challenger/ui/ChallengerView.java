package fr.scoreclair.advisor.portfolio.challenger.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.portfolio.challenger.ChallengerService;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.annotation.Value;

/** « Champion / challenger »: one card a product. */
@Route("challenger")
@Menu(title = "menu.challenger", order = 140, icon = "vaadin:scale")
@RolesAllowed({"SUPERVISOR", "MODEL_OWNER"})
public class ChallengerView extends Main implements HasDynamicTitle {

    ChallengerView(
            ChallengerService service,
            RiskModels models,
            CurrentActor currentActor,
            @Value("${scoreclair.portfolio.loss-given-default:0.45}") double lossGivenDefault) {
        addClassName("sc-page");
        add(new H1(getTranslation("challenger.title")), new Paragraph(getTranslation("challenger.text")));
        ProductCard.Setting setting =
                new ProductCard.Setting(lossGivenDefault, currentActor.get().is("SUPERVISOR"));
        for (RiskModel champion : models.active()) {
            add(new ProductCard(service, champion, setting));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("challenger.title") + " · ScoreClair";
    }
}
