package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.whatif.LoanVariables;

/** What the loan asks of the client: instalment, a year's payments, the cost, the effort beside its mark. */
class LoanFigures extends Composite<Div> {

    /** The scale of the effort ends at twice the mark, which so stands in its middle. */
    private static final double SCALE = 2 * LoanVariables.EFFORT_MARK;

    private static final int MONTHS = 12;

    private final LoanVariables loan;
    private final Span instalment = span("", "sc-number", "sc-strong");
    private final Span yearly = span("", "sc-number");
    private final Span cost = span("", "sc-number");
    private final Span effort = span("", "sc-number", "sc-strong");
    private final Span verdict = span("", "sc-chip", "small");
    private final Element meter = new Element("meter");

    LoanFigures(Bench bench, LoanVariables loan) {
        this.loan = loan;
        DescriptionList list = new DescriptionList();
        list.addClassNames("sc-facts", "sc-figures");
        fact(list, "simulate.instalment", instalment);
        fact(list, "simulate.yearly", yearly);
        fact(list, "simulate.cost", cost);
        fact(list, "simulate.effort", effort);
        meter.setAttribute("min", "0")
                .setAttribute("max", Double.toString(SCALE))
                .setAttribute("high", Double.toString(LoanVariables.EFFORT_MARK))
                .setAttribute("aria-label", getTranslation("simulate.effort"));
        Div scale =
                Parts.div("sc-effort", verdict, span(getTranslation("simulate.effort.note"), "sc-small", "sc-muted"));
        scale.getElement().insertChild(0, bar());
        getContent().add(list, scale);
        getContent().addClassName("sc-stack-tight");
        Signal.effect(this, () -> show(bench.trial().get()));
    }

    private Element bar() {
        Element bar = new Element("div");
        bar.getClassList().add("bar");
        bar.appendChild(meter);
        return bar;
    }

    private void fact(DescriptionList list, String key, Span value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private void show(Trial trial) {
        boolean known = trial.hasTerm();
        double monthly = known ? loan.instalment(trial.amount(), trial.months(), trial.rate()) : Double.NaN;
        instalment.setText(euros(monthly));
        yearly.setText(euros(monthly * MONTHS));
        cost.setText(cost(trial, known));
        Feature of = loan.income();
        double income = of == null ? Double.NaN : trial.value(of.name());
        double share = income > 0 ? monthly * MONTHS / income : Double.NaN;
        boolean told = !Double.isNaN(share);
        boolean above = told && share > LoanVariables.EFFORT_MARK;
        effort.setText(told ? Formats.percent(share, 1, getLocale()) : getTranslation("simulate.unknown"));
        meter.setAttribute("value", Double.toString(told ? Math.min(share, SCALE) : 0));
        verdict.setText(told ? getTranslation(above ? "simulate.effort.above" : "simulate.effort.below") : "");
        verdict.setVisible(told);
        verdict.setClassName("warn", above);
        verdict.setClassName("good", told && !above);
    }

    private String cost(Trial trial, boolean known) {
        if (!known) {
            return getTranslation("simulate.never");
        }
        String written = euros(loan.cost(trial.amount(), trial.months(), trial.rate()));
        return LoanVariables.isWhole(trial.months()) ? written : getTranslation("simulate.about", written);
    }

    private String euros(double amount) {
        return Double.isNaN(amount)
                ? getTranslation("simulate.unknown")
                : Formats.quantity(amount, 2, "EUR", getLocale());
    }
}
