package fr.scoreclair.advisor.comparison.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.comparison.Comparison;
import fr.scoreclair.advisor.comparison.Side;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Census;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.Wording;
import java.util.List;
import java.util.Locale;

/** The clients that lie on the table, and how what is known of them is written. */
record Table(Comparison.Ready ready, Wording wording, Locale locale) {

    RiskModel model() {
        return ready.model();
    }

    Catalogue catalogue() {
        return model().catalogue();
    }

    Census census() {
        return model().census();
    }

    List<Side> sides() {
        return ready.sides();
    }

    int size() {
        return sides().size();
    }

    Side side(int n) {
        return sides().get(n);
    }

    String file(int n) {
        return side(n).client().fileNumber();
    }

    /** « A · PP-0012 ». */
    String name(int n) {
        return Parts.letter(n) + " · " + file(n);
    }

    String[] names() {
        return java.util.stream.IntStream.range(0, size()).mapToObj(this::name).toArray(String[]::new);
    }

    String label(Feature feature) {
        return feature.label().in(locale);
    }

    double value(int n, int feature) {
        return side(n).vector()[feature];
    }

    String written(Feature feature, double value) {
        return wording.value(feature, value, locale);
    }

    /** A number on the screen's scale of a feature. */
    String onScale(Feature feature, double shown) {
        return Formats.quantity(
                shown, feature.display().decimals(), feature.display().unit(), locale);
    }

    String percent(double share) {
        return Formats.percent(share, 1, locale);
    }

    /** A share as whole percent, never 100 %: somebody is always left. */
    String share(double below) {
        return Formats.percentage(Math.min(99, Math.floor(below * 100)), 0, locale);
    }
}
