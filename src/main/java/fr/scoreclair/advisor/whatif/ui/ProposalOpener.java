package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.EnteredValues;
import fr.scoreclair.advisor.whatif.Proposal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a proposal from the Scorer to Simuler: the assessment's values with the proposal's changes. */
final class ProposalOpener {

    private ProposalOpener() {}

    static void open(AssessmentView assessment, Proposal proposal) {
        Map<String, @Nullable Double> values = new HashMap<>();
        for (AssessedDatum datum : assessment.data()) {
            values.put(datum.feature(), datum.value());
        }
        proposal.changes().forEach(change -> values.put(change.feature(), change.to()));
        UI ui = UI.getCurrent();
        ComponentUtil.setData(ui, EnteredValues.class, new EnteredValues(assessment.product(), values));
        ui.navigate(ClientLinks.simulate(assessment.id()));
    }
}
