package fr.scoreclair.advisor.portfolio.drift.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.TimeLine;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import fr.scoreclair.advisor.portfolio.drift.DriftReport;
import fr.scoreclair.advisor.portfolio.drift.Stability;
import fr.scoreclair.advisor.portfolio.drift.SubjectDrift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** PSI of the score and the largest PSI of a feature, run by run. */
class TrendCard extends Composite<Section> {

    private static final int RUNS = 30;

    TrendCard(List<Check> newestFirst, DriftWords words) {
        getContent().addClassNames("sc-card", "sc-stack-tight");
        setVisible(newestFirst.size() > 1);
        if (newestFirst.size() < 2) {
            return;
        }
        List<Check> checks = newestFirst.stream()
                .limit(RUNS)
                .sorted(Comparator.comparing(Check::at))
                .toList();
        List<TimeLine.Point> points = new ArrayList<>();
        FactTable table = new FactTable(
                words.told().of("drift.trend"),
                words.told().of("drift.run"),
                words.told().of("drift.trend.score"),
                words.told().of("drift.trend.highest"),
                words.told().of("drift.trend.findings"));
        for (Check check : checks) {
            DriftReport report = check.report(DriftReport.class);
            Optional<SubjectDrift> highest = report.subjects().stream()
                    .filter(one -> !one.score() && !Double.isNaN(one.psi()))
                    .max(Comparator.comparingDouble(SubjectDrift::psi));
            double score = report.subjects().getLast().psi();
            table.row(
                    Formats.dateTime(check.at(), words.locale()),
                    DriftWords.number(score, 2, words.locale()),
                    highest.map(one -> words.psi(one.psi()) + " · " + words.subject(one))
                            .orElse("–"),
                    Formats.count(check.findings(), words.locale()));
            highest.ifPresent(one -> points.add(new TimeLine.Point(
                    check.at(),
                    one.psi(),
                    Stability.MOVED,
                    one.psi() >= Stability.MOVED_STRONGLY
                            ? Tone.BAD
                            : one.psi() >= Stability.MOVED ? Tone.WARN : Tone.GOOD,
                    words.psi(one.psi()) + " · " + words.subject(one))));
        }
        getContent().add(Parts.head(words.told().of("drift.trend")));
        if (!points.isEmpty()) {
            TimeLine line = new TimeLine();
            line.show(
                    points,
                    List.of(),
                    words.told().of("drift.psi") + " " + words.psi(Stability.MOVED),
                    words.told().of("drift.trend"));
            getContent().add(line);
        }
        getContent().add(Parts.facts(words.told().of("compare.facts"), table));
    }
}
