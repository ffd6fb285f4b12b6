package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.div;
import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.whatif.LoanVariables;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** « Le client »: the other variables as levers; sensitive ones are told and stay as they are. */
class ClientCard extends Composite<Section> {

    ClientCard(Bench bench, @Nullable LoanVariables loan, Wording wording) {
        List<Feature> features = bench.simulation().model().catalogue().features().stream()
                .filter(feature -> loan == null
                        || !(feature.name().equals(loan.amount().name())
                                || feature.name().equals(loan.yearly().name())))
                .toList();
        Div main = div("sc-fields");
        Div more = div("sc-fields");
        features.stream().filter(feature -> !feature.sensitive()).forEach(feature -> (feature.main() ? main : more)
                .add(new FeatureLever(feature, bench, wording)));
        Parts.card(getContent(), getTranslation("simulate.client"), main);
        if (more.getComponentCount() > 0) {
            Details options = new Details(getTranslation("simulate.more"), more);
            options.addClassName("sc-more");
            options.getElement().getThemeList().add("no-padding");
            getContent().add(options);
        }
        String kept = features.stream()
                .filter(Feature::sensitive)
                .map(feature -> getTranslation(
                        "simulate.sensitive.one",
                        feature.label().in(getLocale()),
                        wording.value(feature, bench.start().value(feature.name()), getLocale())))
                .collect(Collectors.joining(", "));
        if (!kept.isEmpty()) {
            getContent().add(span(getTranslation("simulate.sensitive", kept), "sc-small", "sc-muted"));
        }
    }
}
