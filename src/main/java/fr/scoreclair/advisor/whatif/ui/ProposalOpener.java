package fr.scoreclair.advisor.whatif.ui;

import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.whatif.Proposal;

/** Takes a proposal to where it can be simulated; without such a bean proposals are told and no more. */
public interface ProposalOpener {

    void open(AssessmentView assessment, Proposal proposal);
}
