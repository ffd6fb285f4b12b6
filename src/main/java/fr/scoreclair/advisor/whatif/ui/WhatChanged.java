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

/** « Ce qui change dans l’explication »: each variable's contribution before and after, once somebody has settled. */
class WhatChanged extends Composite<Section> {

    /** Contributions in tenths of a point. */
    private record Row(String feature, long before, long after) {
        long moved() {
            return after - before;
        }
    }

    private final RiskModel model;
    private final ShownScore before;
    private final Div told = new Div();

    WhatChanged(Bench bench) {
        model = bench.simulation().model();
        before = model.shown(bench.simulation().before());
        told.addClassName("sc-stack-tight");
        told.getElement().setAttribute("aria-live", "polite");
        Parts.card(getContent(), getTranslation("simulate.changed"), told);
        bindVisible(bench.settled()
                .map(settled -> !settled.trial().values().equals(bench.start().values())));
        Signal.effect(this, () -> show(bench.settled().get().after()));
    }

    private void show(Explained explained) {
        ShownScore after = model.shown(explained);
        List<Row> moved = model.catalogue().names().stream()
                .map(name -> new Row(name, tenths(before, name), tenths(after, name)))
                .filter(row -> row.moved() != 0)
                .sorted(Comparator.comparingLong(row -> -Math.abs(row.moved())))
                .toList();
        told.removeAll();
        told.add(span(getTranslation("simulate.changed.note"), "sc-small", "sc-muted"));
        FactTable table = new FactTable(
                getTranslation("simulate.changed"),
                getTranslation("why.column.variable"),
                getTranslation("simulate.before"),
                getTranslation("simulate.after"),
                getTranslation("simulate.difference"));
        moved.forEach(row -> table.row(
                model.catalogue().feature(row.feature()).label().in(getLocale()),
                points(row.before()),
                points(row.after()),
                moved(row.moved())));
        table.row(
                getTranslation("why.score"),
                Formats.percentage(before.scoreTenths() / 10.0, 1, getLocale()),
                Formats.percentage(after.scoreTenths() / 10.0, 1, getLocale()),
                moved(after.scoreTenths() - before.scoreTenths()));
        told.add(table);
    }

    private static long tenths(ShownScore shown, String feature) {
        return shown.parts().stream()
                .filter(part -> part.contribution().feature().equals(feature))
                .mapToLong(ShownScore.Part::tenths)
                .sum();
    }

    private String moved(long tenths) {
        return (tenths > 0 ? "▲ " : tenths < 0 ? "▼ " : "") + points(tenths);
    }

    private String points(long tenths) {
        return getTranslation("why.points", Formats.signed(tenths / 10.0, 1, getLocale()));
    }
}
