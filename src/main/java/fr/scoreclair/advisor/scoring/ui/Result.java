package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.scoring.AssessmentView;

/** What the right side shows. */
sealed interface Result {

    record Empty() implements Result {}

    record Loading() implements Result {}

    /** @param told the explanation against the reference chosen now; the stored one is the assessment's own */
    record Loaded(AssessmentView assessment, Explained told) implements Result {}

    /** @param message one sentence; the form is kept */
    record Failed(String message) implements Result {}
}
