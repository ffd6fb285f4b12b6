package fr.scoreclair.advisor.scoring.ui.file;

import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.UpdateRequests.Kind;
import fr.scoreclair.advisor.client.UpdateRequests.Step;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.List;

/**
 * A file as it lies open.
 *
 * @param steps what was asked of it, newest first
 * @param assessments newest first
 * @param mayChange whether this person enters data and asks for updates
 */
record Opened(
        ClientFile file, Catalogue catalogue, List<Step> steps, List<AssessmentView> assessments, boolean mayChange) {

    boolean updateAsked() {
        return !steps.isEmpty() && steps.getFirst().kind() == Kind.ASKED;
    }
}
