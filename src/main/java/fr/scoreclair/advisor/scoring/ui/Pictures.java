package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.BarChart.Bar;
import fr.scoreclair.advisor.chart.BarChart.Mark;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ShownScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation as bars, as a waterfall and as one line of arithmetic, all with the same rounded points. */
record Pictures(Catalogue catalogue, Explained told, ShownScore shown, Locale locale, Ages.Bundle bundle) {

    List<Bar> bars() {
        return shown.parts().stream()
                .map(part -> new Bar(label(part), 0, part.points(), words(part), tone(part.points())))
                .toList();
    }

    List<Mark> zero() {
        return List.of(new Mark(0, "", Tone.INK));
    }

    List<Bar> waterfall() {
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar(referenceName(), 0, shown.reference(), percentage(shown.reference()), Tone.BASE));
        double at = shown.reference();
        for (ShownScore.Part part : shown.parts()) {
            bars.add(new Bar(label(part), at, at + part.points(), words(part), tone(part.points())));
            at += part.points();
        }
        bars.add(new Bar(bundle.get("why.score"), 0, shown.score(), percentage(shown.score()), Tone.BASE));
        return List.copyOf(bars);
    }

    List<Mark> threshold() {
        String words = bundle.get("result.threshold", Formats.limit(told.threshold(), locale));
        return List.of(new Mark(told.threshold() * 100, words, Tone.INK));
    }

    String sum() {
        return bundle.get(
                "why.sum",
                referenceName(),
                percentage(shown.reference()),
                Formats.term(shown.moved(), 1, locale),
                percentage(shown.score()));
    }

    /** What a sampled explanation owes its reader; empty where contributions are exact. */
    String sampled() {
        double twoErrors = 2 * told.error() * 100;
        return twoErrors == 0 ? "" : bundle.get("why.sampled", Formats.number(Math.max(twoErrors, 0.1), 1, 1, locale));
    }

    String referenceName() {
        return bundle.get("why.reference." + told.reference());
    }

    /** « ▲ +6,4 pts »: the sign, the number and the unit, never the colour alone. */
    String words(double points) {
        String arrow = points > 0 ? "▲ " : points < 0 ? "▼ " : "";
        return arrow + bundle.get("why.points", Formats.signed(points, 1, locale));
    }

    /** The same, and whether it ties with the one above: « ▲ +2,1 pts ≈ ». */
    String words(ShownScore.Part part) {
        return words(part.points()) + (part.tied() ? " ≈" : "");
    }

    /** The largest gap, in points, that a tie shown here stands for. */
    String widestTie() {
        double widest = shown.parts().stream()
                .mapToDouble(ShownScore.Part::within)
                .max()
                .orElse(0);
        return Formats.number(widest * 100, 2, 2, locale);
    }

    String percentage(double percent) {
        return Formats.percentage(percent, 1, locale);
    }

    private String label(ShownScore.Part part) {
        return catalogue.feature(part.contribution().feature()).label().in(locale);
    }

    private static Tone tone(double points) {
        return points > 0 ? Tone.BAD : Tone.GOOD;
    }
}
