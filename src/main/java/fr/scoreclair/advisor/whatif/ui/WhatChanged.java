package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShownScore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** « Ce qui change dans l’explication »: each variable's contribution before and after, once somebody has settled. */
class WhatChanged extends Composite<Section> {

    private final RiskModel model;
    private final ShownScore before;
    private final Div told = new Div();

    WhatChanged(Bench bench) {
        model = bench.simulation().model();
        before = model.shown(bench.simulation().before());
        told.addClassName("sc-stack-tight");
        told.getElement().setAttribute("aria-live", "polite");
        Parts.card(getContent(), getTranslation("simulate.changed"), told);
        bindVisible(bench.settled().map(settled -> !settled.trial().values().equals(bench.start().values())));
        Signal.effect(this, () -> show(bench.settled().get().after()));
    }

    private void show(Explained explained) {
        ShownScore after = model.shown(explained);
        Map<String, Long> was = tenths(before);
        Map<String, Long> is = tenths(after);
        List<String> moved = model.catalogue().names().stream()
                .filter(name -> !was.get(name).equals(is.get(name)))
                .sorted(Comparator.comparingLong(name -> -Math.abs(is.get(name) - was.get(name))))
                .toList();
        told.removeAll();
        told.add(span(getTranslation("simulate.changed.note"), "sc-small", "sc-muted"));
        FactTable table = new FactTable(
                getTranslation("simulate.changed"),
                getTranslation("why.column.variable"),
                getTranslation("simulate.before"),
                getTranslation("simulate.after"),
                getTranslation("simulate.difference"));
        moved.forEach(name -> table.row(
                model.catalogue().feature(name).label().in(getLocale()),
                points(was.get(name)),
                points(is.get(name)),
                points(is.get(name) - was.get(name))));
        table.row(
                getTranslation("why.score"),
                Formats.percentage(before.scoreTenths() / 10.0, 1, getLocale()),
                Formats.percentage(after.scoreTenths() / 10.0, 1, getLocale()),
                points(after.scoreTenths() - before.scoreTenths()));
        told.add(table);
    }

    private static Map<String, Long> tenths(ShownScore shown) {
        return shown.parts().stream()
                .collect(Collectors.toMap(part -> part.contribution().feature(), ShownScore.Part::tenths));
    }

    private String points(long tenths) {
        String sign = tenths > 0 ? "▲ " : tenths < 0 ? "▼ " : "";
        return sign + getTranslation("why.points", Formats.signed(tenths / 10.0, 1, getLocale()));
    }
}
