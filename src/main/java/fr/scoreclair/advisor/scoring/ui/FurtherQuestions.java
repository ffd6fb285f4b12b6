package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ui.asked.AskedPanel;
import fr.scoreclair.advisor.scoring.ui.asked.ResponseCurve;
import fr.scoreclair.advisor.scoring.ui.asked.TwoVariables;

/** « Pour aller plus loin »: the response curve, the score over two variables and the second opinion of the result shown, for who asks. */
class FurtherQuestions extends Composite<Section> {

    FurtherQuestions(RiskModels models, Wording wording, Background background, Signal<Result> result) {
        ResponseCurve curve = new ResponseCurve(wording, background);
        TwoVariables two = new TwoVariables(wording, background);
        SecondOpinion opinion = new SecondOpinion(background);
        getContent().add(new H2(getTranslation("further.title")), curve, two, opinion);
        getContent().addClassNames("sc-card", "sc-stack-tight");
        bindVisible(result.map(Result.Loaded.class::isInstance));
        Signal.effect(this, () -> {
            if (result.get() instanceof Result.Loaded(AssessmentView assessment, Explained told)) {
                RiskModel model = assessment.model(models);
                AskedPanel.Subject subject = new AskedPanel.Subject(assessment.vector(), told, model);
                curve.offer(model.catalogue());
                curve.about(subject);
                two.offer(model.catalogue());
                two.about(subject);
                opinion.about(subject);
            }
        });
    }
}
