package fr.scoreclair.advisor.scoring.ui.file;

import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.TimeLine;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.ArrayList;
import java.util.List;

/** What the model said of this client over time: a line, and the same facts as a list. */
class AssessmentsCard extends Composite<Section> {

    AssessmentsCard(Opened opened) {
        List<AssessmentView> assessments = opened.assessments();
        getContent().addClassName("sc-card");
        getContent().add(new H2(getTranslation("file.assessments")));
        if (assessments.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("file.assessments.none"));
            none.addClassName("sc-muted");
            getContent().add(none);
            return;
        }
        getContent().add(line(assessments.reversed()), list(assessments, opened.mayChange()));
    }

    /** @param assessments oldest first */
    private TimeLine line(List<AssessmentView> assessments) {
        List<TimeLine.Point> points = new ArrayList<>();
        List<TimeLine.Change> changes = new ArrayList<>();
        String model = "";
        for (AssessmentView assessment : assessments) {
            Explained told = assessment.explained();
            points.add(new TimeLine.Point(
                    assessment.at(),
                    told.probability(),
                    told.threshold(),
                    favorable(told) ? Tone.GOOD : Tone.BAD,
                    Formats.dateTime(assessment.at(), getLocale()) + " · " + percent(told.probability())));
            if (!assessment.modelSha256().equals(model)) {
                model = assessment.modelSha256();
                changes.add(new TimeLine.Change(
                        assessment.at(), getTranslation("file.assessments.model", assessment.modelVersion())));
            }
        }
        Explained last = assessments.getLast().explained();
        TimeLine line = new TimeLine();
        line.show(
                points,
                changes,
                getTranslation("file.assessments.threshold") + " " + Formats.limit(last.threshold(), getLocale()),
                getTranslation(
                        "file.assessments.label",
                        Integer.toString(assessments.size()),
                        percent(last.probability()),
                        Formats.limit(last.threshold(), getLocale())));
        return line;
    }

    private UnorderedList list(List<AssessmentView> assessments, boolean links) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sc-past");
        assessments.forEach(assessment -> list.add(item(assessment, links)));
        return list;
    }

    private ListItem item(AssessmentView assessment, boolean links) {
        Explained told = assessment.explained();
        long stale = assessment.data().stream().filter(AssessedDatum::stale).count();
        Component opinion = span(
                getTranslation(favorable(told) ? "past.favorable" : "past.unfavorable"),
                "sc-chip",
                "small",
                favorable(told) ? "good" : "bad");
        Component[] facts = {
            span(Formats.dateTime(assessment.at(), getLocale())),
            span(percent(told.probability()), "sc-number", "sc-strong"),
            opinion,
            span(
                    getTranslation("past.model", assessment.modelVersion())
                            + (stale == 0 ? "" : " · " + getTranslation("file.assessments.stale", stale)),
                    "sc-small",
                    "sc-muted")
        };
        // compliance reads an assessment in the audit, where it is replayed
        Anchor link = new Anchor(
                links ? "scorer?assessment=" + assessment.id() : "audit?q=assessment:" + assessment.id(), facts);
        return new ListItem(link);
    }

    private String percent(double probability) {
        return Formats.percent(probability, 1, getLocale());
    }

    private static boolean favorable(Explained told) {
        return told.opinion() == Opinion.FAVORABLE;
    }
}
