package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.ui.asked.AskedPanel;
import fr.scoreclair.advisor.scoring.ui.asked.ResponseCurve;
import fr.scoreclair.advisor.scoring.ui.asked.TwoVariables;

/** Any variable's response curve over the population's, and two variables together, around what is tried. */
class MoreCurves extends Composite<Section> {

    MoreCurves(Bench bench, Wording wording, Background background) {
        RiskModel model = bench.simulation().model();
        ResponseCurve curve = new ResponseCurve(wording, background);
        TwoVariables two = new TwoVariables(wording, background);
        curve.offer(model.catalogue());
        two.offer(model.catalogue());
        getContent().add(new H2(getTranslation("further.title")), curve, two);
        getContent().addClassNames("sc-card", "sc-stack-tight");
        Signal.effect(this, () -> {
            Settled settled = bench.settled().get();
            AskedPanel.Subject subject = new AskedPanel.Subject(bench.vector(settled.trial()), settled.after(), model);
            curve.about(subject);
            two.about(subject);
        });
    }
}
