package fr.scoreclair.advisor.portfolio.drift.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.PairedBars;
import fr.scoreclair.advisor.client.ClientAddress;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.Range;
import fr.scoreclair.advisor.portfolio.drift.SubjectDrift;
import fr.scoreclair.advisor.portfolio.drift.ui.DriftWords.Bin;
import fr.scoreclair.advisor.riskmodel.FeatureRole;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One feature, or the score: expected against found, as a picture and as a table. */
class SubjectPanel extends Composite<Div> {

    SubjectPanel(SubjectDrift one, DriftWords words) {
        List<Bin> bins = words.bins(one);
        String label = words.told().of("drift.picture", words.subject(one));
        PairedBars bars = new PairedBars();
        bars.show(
                bins.stream()
                        .map(bin -> new PairedBars.Bin(bin.label(), bin.expected(), bin.found()))
                        .toList(),
                words.told().of("drift.expected"),
                words.told().of("drift.found"),
                label);
        FactTable facts = new FactTable(
                label,
                words.subject(one),
                words.told().of("drift.expected"),
                words.told().of("drift.found"),
                words.told().of("drift.clients"));
        bins.forEach(bin -> facts.row(
                bin.label(),
                words.share(bin.expected()),
                words.share(bin.found()),
                Formats.count(bin.clients(), words.locale())));
        Div numbers = new Div(
                Parts.note(words.told().of("drift.ks", DriftWords.number(one.ks(), 3, words.locale()))),
                Parts.note(words.told()
                        .of("drift.missing.shares", words.share(one.missing()), words.share(one.missingExpected()))));
        if (!one.score()) {
            numbers.add(Parts.note(words.told()
                    .of("drift.outside.shares", words.share(one.outside()), words.share(one.outsideExpected()))));
        }
        numbers.add(Parts.note(words.told().of("drift.chance", words.psi(one.byChance()), words.chance(one.p()))));
        numbers.addClassName("sc-stack-tight");
        getContent().add(bars, numbers, Parts.facts(words.told().of("compare.facts"), facts));
        most(bins, one, words).ifPresent(address -> getContent()
                .add(Parts.link(
                        address,
                        words.told().of("drift.clients.link", grown(bins).label()))));
        getContent().addClassNames("sc-stack-tight", "sc-subject");
    }

    private static Bin grown(List<Bin> bins) {
        return bins.stream()
                .max(Comparator.comparingDouble(bin -> bin.found() - bin.expected()))
                .orElseThrow();
    }

    /** Where the bin that has grown most is one the client list can be narrowed to. */
    private static Optional<String> most(List<Bin> bins, SubjectDrift one, DriftWords words) {
        Facet facet = facet(one, words);
        Bin bin = grown(bins);
        if (facet == null || bin.from() == null && bin.to() == null) {
            return Optional.empty();
        }
        return Optional.of(ClientAddress.of(
                new ClientFilter(words.catalogue().product(), null).with(facet, new Range(bin.from(), bin.to())),
                ClientOrder.BY_FILE));
    }

    private static @Nullable Facet facet(SubjectDrift one, DriftWords words) {
        if (one.score()) {
            return Facet.SCORE;
        }
        return is(FeatureRole.AGE, one, words)
                ? Facet.AGE
                : is(FeatureRole.INCOME, one, words)
                        ? Facet.INCOME
                        : is(FeatureRole.AMOUNT, one, words) ? Facet.AMOUNT : null;
    }

    private static boolean is(FeatureRole role, SubjectDrift one, DriftWords words) {
        return role.in(words.catalogue())
                .filter(feature -> feature.name().equals(one.subject()))
                .isPresent();
    }
}
