package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.riskmodel.Difference;
import fr.scoreclair.advisor.riskmodel.Difference.Share;
import fr.scoreclair.advisor.riskmodel.DifferenceWording;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** « Pourquoi ces scores diffèrent »: a sentence for each client against one of them, and the sum it is taken from. */
class WhyDifferent extends Composite<Section> {

    private final Table table;
    private final DifferenceWording wording;

    /** @param reference whom the others are told against */
    WhyDifferent(Table table, DifferenceWording wording, int reference, IntConsumer choose) {
        this.table = table;
        this.wording = wording;
        List<Integer> others = IntStream.range(0, table.size())
                .filter(n -> n != reference)
                .boxed()
                .toList();
        List<Difference> differences = others.stream()
                .map(n -> table.model()
                        .difference(
                                table.side(n).vector(), table.side(reference).vector()))
                .toList();
        UnorderedList account = new UnorderedList();
        account.addClassName("sc-account");
        for (int i = 0; i < others.size(); i++) {
            account.add(new ListItem(
                    Parts.mark(others.get(i)), new Span(sentence(differences.get(i), others.get(i), reference))));
        }
        boolean exact = differences.stream().allMatch(Difference::exact);
        Parts.card(
                getContent(),
                Parts.head(getTranslation("compare.why"), against(reference, choose)),
                account,
                Parts.facts(getTranslation("compare.why.facts"), facts(others, differences, reference)),
                Parts.note(getTranslation(exact ? "compare.why.exact" : "compare.why.sampled")));
    }

    private String sentence(Difference difference, int own, int other) {
        return wording.sentence(table.catalogue(), difference, table.file(own), table.file(other), table.locale());
    }

    private Component against(int reference, IntConsumer choose) {
        RadioButtonGroup<Integer> group = Parts.segments(getTranslation("compare.against"));
        group.setItems(IntStream.range(0, table.size()).boxed().toList());
        group.setItemLabelGenerator(Parts::letter);
        group.setValue(reference);
        group.addValueChangeListener(change -> choose.accept(change.getValue()));
        Div against = new Div(Parts.note(getTranslation("compare.against.short")), group);
        against.addClassName("sc-tools");
        return against;
    }

    private FactTable facts(List<Integer> others, List<Difference> differences, int reference) {
        FactTable facts = new FactTable(
                getTranslation("compare.why.facts"),
                getTranslation("compare.variable"),
                others.stream()
                        .map(n -> getTranslation("compare.minus", Parts.letter(n), Parts.letter(reference)))
                        .toArray(String[]::new));
        for (Feature feature : table.catalogue().features()) {
            facts.row(
                    table.label(feature),
                    differences.stream()
                            .map(difference -> points(share(difference, feature).shown()))
                            .toArray(String[]::new));
        }
        List<String> totals = new ArrayList<>();
        differences.forEach(difference -> totals.add(points(difference.movedTenths() / 10.0)));
        facts.row(getTranslation("compare.why.total"), totals.toArray(String[]::new));
        return facts;
    }

    private static Share share(Difference difference, Feature feature) {
        return difference.shares().stream()
                .filter(share -> share.feature().equals(feature.name()))
                .findFirst()
                .orElseThrow();
    }

    private String points(double points) {
        return Formats.signed(points, 1, table.locale()) + Formats.SPACE + getTranslation("compare.points");
    }
}
