package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.div;
import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.whatif.Loan;
import fr.scoreclair.advisor.whatif.LoanScores;
import fr.scoreclair.advisor.whatif.LoanVariables;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** « Le prêt »: amount, term, rate, what is paid back a year; and what follows from them. */
class LoanCard extends Composite<Section> {

    private static final double PERCENT = 100;
    private static final Lever.Range TERMS = new Lever.Range(LoanScores.SHORTEST, LoanScores.LONGEST, 1);
    private static final Lever.Range RATES = new Lever.Range(0, 12, 0.1);

    private final Bench bench;

    LoanCard(Bench bench, LoanVariables loan, Wording wording) {
        this.bench = bench;
        Lever months = new Lever(
                new Lever.Named("months", getTranslation("simulate.months"), getTranslation("simulate.months.unit"), 1),
                TERMS,
                shown(
                        "months",
                        Trial::months,
                        term -> term,
                        term -> getTranslation("simulate.months.words", months(term))),
                acts(
                        term -> term >= 1 && term <= Loan.LONGEST && term == Math.rint(term),
                        "months",
                        getTranslation("simulate.months.refused", Loan.LONGEST),
                        term -> bench.drag(bench.trial().peek().withMonths(term)),
                        () -> bench.change(
                                bench.trial().peek().withMonths(bench.start().months()))));
        Lever rate = new Lever(
                new Lever.Named("rate", getTranslation("simulate.rate"), "%", 3),
                RATES,
                shown("rate", Trial::rate, LoanCard::percent, this::percentage),
                acts(
                        percent -> percent >= 0 && percent <= PERCENT,
                        "rate",
                        getTranslation("simulate.rate.refused"),
                        percent -> bench.drag(bench.trial().peek().withRate(percent / PERCENT)),
                        () -> bench.change(
                                bench.trial().peek().withRate(bench.start().rate()))));
        Div levers = div(
                "sc-fields",
                new FeatureLever(loan.amount(), bench, wording),
                months,
                rate,
                new FeatureLever(loan.yearly(), bench, wording));
        Parts.card(
                getContent(),
                getTranslation("simulate.loan"),
                span(
                        getTranslation(
                                "simulate.loan.note", percentage(bench.start().rate())),
                        "sc-small",
                        "sc-muted"),
                levers,
                new LoanFigures(bench, loan));
    }

    /** A share in percent without the dust of binary fractions. */
    private static double percent(double share) {
        return Math.rint(share * PERCENT * 1e6) / 1e6;
    }

    private String percentage(double share) {
        return Formats.percentage(percent(share), 1, getLocale());
    }

    private String months(double term) {
        return Formats.number(term, 0, LoanVariables.isWhole(term) ? 0 : 1, getLocale());
    }

    private Signal<Lever.Shown> shown(
            String field, ToDoubleFunction<Trial> part, DoubleUnaryOperator number, DoubleFunction<String> words) {
        double start = part.applyAsDouble(bench.start());
        return bench.state().map(state -> {
            double now = part.applyAsDouble(state.trial());
            boolean same = Math.abs(now - start) < 1e-9 || Double.isNaN(start);
            return new Lever.Shown(
                    number.applyAsDouble(now),
                    state.tried().refusal(field),
                    same ? "" : getTranslation("simulate.revert", words.apply(start)));
        });
    }

    private Lever.Acts acts(DoublePredicate fine, String field, String refused, DoubleConsumer drag, Runnable revert) {
        return new Lever.Acts() {
            @Override
            public void drag(double shown) {
                drag.accept(shown);
            }

            @Override
            public void type(double shown) {
                if (fine.test(shown)) {
                    drag.accept(shown);
                    bench.settle();
                } else {
                    bench.refuse(field, refused);
                }
            }

            @Override
            public void settle() {
                bench.settle();
            }

            @Override
            public void unreadable(String which, String sentence) {
                bench.refuse(which, sentence);
            }

            @Override
            public void revert() {
                revert.run();
            }
        };
    }
}
