package fr.scoreclair.advisor.portfolio.fairness.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientAddress;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.Range;
import fr.scoreclair.advisor.portfolio.fairness.FairnessReport.Grouping;
import fr.scoreclair.advisor.portfolio.fairness.GroupFigures;
import fr.scoreclair.advisor.portfolio.fairness.GroupFigures.Verdict;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.FeatureRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of a group. */
public record FairnessWords(Catalogue catalogue, Locale locale, Told told) {

    /** A text of the bundles. */
    public interface Told {
        String of(String key, Object... values);
    }

    String feature(Grouping grouping) {
        return catalogue.feature(grouping.feature()).label().in(locale);
    }

    /** « 30 à 39 ans » where values are whole, else « de 30 à moins de 40 ». */
    public String group(Grouping grouping, GroupFigures group) {
        Feature feature = catalogue.feature(grouping.feature());
        List<Double> edges = grouping.edges();
        boolean whole = feature.display().decimals() == 0 && edges.stream().allMatch(edge -> edge == Math.rint(edge));
        int band = group.band();
        if (band == 0) {
            return told.of("fairness.below", value(feature, edges.getFirst()));
        }
        if (band == edges.size()) {
            return told.of("fairness.from", value(feature, edges.getLast()));
        }
        return whole
                ? told.of(
                        "fairness.whole",
                        Formats.number(edges.get(band - 1), 0, 0, locale),
                        value(feature, edges.get(band) - 1))
                : told.of("fairness.between", value(feature, edges.get(band - 1)), value(feature, edges.get(band)));
    }

    private String value(Feature feature, double shown) {
        return Formats.quantity(
                shown, feature.display().decimals(), feature.display().unit(), locale);
    }

    String share(double value) {
        return Double.isNaN(value) ? "–" : Formats.percent(value, 1, locale);
    }

    String around(double value, double low, double high) {
        return Double.isNaN(value)
                ? told.of("drift.few.short")
                : told.of("fairness.around", share(value), share(low), share(high));
    }

    String points(double value) {
        return Double.isNaN(value) ? "–" : Formats.signed(value * 100, 1, locale);
    }

    /** One sentence per verdict, findings first. */
    public List<String> sentences(Grouping grouping, GroupFigures group) {
        return Stream.of(Verdict.OVERSTATED, Verdict.UNDERSTATED, Verdict.SHARE, Verdict.REFUSALS, Verdict.DEFAULTS)
                .filter(group.verdicts()::contains)
                .map(verdict -> sentence(verdict, grouping, group))
                .toList();
    }

    private String sentence(Verdict verdict, Grouping grouping, GroupFigures group) {
        String name = feature(grouping) + told.of("fairness.colon") + group(grouping, group);
        return switch (verdict) {
            case OVERSTATED, UNDERSTATED ->
                told.of(
                        "fairness.says." + verdict,
                        name,
                        share(group.score()),
                        share(group.rate()),
                        Formats.points(group.excess() * 100, locale));
            case SHARE ->
                told.of(
                        "fairness.says.SHARE",
                        name,
                        share(group.favorable()),
                        share(group.ratio()),
                        share(group.ratioLow()),
                        share(group.ratioHigh()));
            case REFUSALS -> told.of("fairness.says.REFUSALS", name, share(group.falseRefusal()));
            case DEFAULTS -> told.of("fairness.says.DEFAULTS", name, share(group.missedDefault()));
        };
    }

    /** The group's clients, where the list can be narrowed to them. */
    public Optional<String> clients(Grouping grouping, GroupFigures group) {
        boolean age = FeatureRole.AGE
                .in(catalogue)
                .filter(feature -> feature.name().equals(grouping.feature()))
                .isPresent();
        if (!age) {
            return Optional.empty();
        }
        int band = group.band();
        Double from = band == 0 ? null : grouping.edges().get(band - 1);
        Double to = band == grouping.edges().size()
                ? null
                : (Double) (grouping.edges().get(band) - 1);
        return Optional.of(ClientAddress.of(
                new ClientFilter(catalogue.product(), null).with(Facet.AGE, new Range(from, to)), ClientOrder.BY_FILE));
    }
}
