package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.List;

/** What the right side shows. */
sealed interface Result {

    record Empty() implements Result {}

    record Loading() implements Result {}

    /** @param told the explanation against the reference chosen now; the stored one is the assessment's own */
    record Loaded(AssessmentView assessment, Explained told) implements Result {}

    /** The person can put it right; the form is kept. */
    record Refused(List<String> sentences) implements Result {}

    /** Nobody here can put it right; the form is kept and the reference leads to the cause in the log. */
    record Failed(String reference) implements Result {}
}
