package fr.scoreclair.advisor.portfolio.challenger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.scoreclair.advisor.riskmodel.Challengers.Candidate;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.List;
import java.util.Objects;

/** The shipped versions that may be designated, and those that could not be loaded. */
class CandidateList extends Composite<Div> {

    /** What happens with a version and a reason. */
    interface Act {
        void designate(String sha256, String reason);
    }

    CandidateList(List<Candidate> candidates, Act act) {
        getContent().addClassName("sc-stack-tight");
        if (candidates.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("challenger.none.shipped")));
        }
        for (Candidate candidate : candidates) {
            RiskModel model = candidate.model();
            if (model == null) {
                getContent()
                        .add(new Paragraph(getTranslation(
                                "challenger.refused",
                                candidate.folder(),
                                Objects.requireNonNullElse(candidate.refusal(), ""))));
            } else {
                getContent().add(line(model, act));
            }
        }
    }

    private Div line(RiskModel model, Act act) {
        String version = model.catalogue().version();
        Object algorithm = model.catalogue().card().getOrDefault("algorithm", "");
        Button designate = new Button(getTranslation("challenger.designate"), click -> new ReasonDialog(
                        getTranslation("challenger.designate.title", version),
                        getTranslation("challenger.designate.text"),
                        getTranslation("challenger.designate"),
                        reason -> act.designate(model.fingerprint().sha256(), reason))
                .open());
        designate.addThemeVariants(ButtonVariant.PRIMARY);
        Div line = new Div(new Paragraph(getTranslation("challenger.candidate", version, algorithm)), designate);
        line.addClassName("sc-buttons");
        return line;
    }
}
