package fr.scoreclair.advisor.scoring.ui;

import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.riskmodel.Contribution;
import fr.scoreclair.advisor.riskmodel.Effects;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.scoring.ui.asked.AskedPanel;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** « Deuxième avis (LIME) »: a rough linear imitation around the client, how faithful it is and how far it agrees. */
class SecondOpinion extends AskedPanel<Effects.SecondOpinion> {

    private static final int REASONS = 5;

    SecondOpinion(Background background) {
        super("lime.title", background);
    }

    @Override
    protected Supplier<Effects.SecondOpinion> work(Subject subject) {
        return () -> subject.model().effects().secondOpinion(subject.vector(), subject.explained());
    }

    @Override
    protected void show(Div told, Subject subject, Effects.SecondOpinion opinion) {
        told.add(
                span(getTranslation(exact(subject) ? "lime.note" : "lime.note.estimated"), "sc-small", "sc-muted"),
                new Paragraph(fidelity(opinion.fidelity())),
                new Paragraph(agreement(subject, opinion)),
                table(subject, opinion));
    }

    private static boolean exact(Subject subject) {
        Explained told = subject.explained();
        return told.error() == 0
                && subject.model().methods(told.reference()).probability().exact();
    }

    private String fidelity(double fidelity) {
        if (Double.isNaN(fidelity)) {
            return getTranslation("lime.fidelity.none");
        }
        String judged = fidelity >= 0.75 ? "good" : fidelity >= 0.5 ? "fair" : "poor";
        return getTranslation(
                "lime.fidelity",
                Formats.number(fidelity, 2, 2, getLocale()),
                getTranslation("lime.fidelity." + judged));
    }

    private String agreement(Subject subject, Effects.SecondOpinion opinion) {
        String names = String.join(
                ", ",
                opinion.shared().stream()
                        .map(name -> subject.model()
                                .catalogue()
                                .feature(name)
                                .label()
                                .in(getLocale()))
                        .toList());
        if (opinion.shared().isEmpty()) {
            return getTranslation("lime.agreement.none", Effects.TOP);
        }
        return getTranslation("lime.agreement", opinion.shared().size(), Effects.TOP, names, opinion.sameDirection());
    }

    private FactTable table(Subject subject, Effects.SecondOpinion opinion) {
        List<Contribution> exact = subject.explained().contributions();
        FactTable table = new FactTable(
                getTranslation("lime.table"),
                getTranslation("why.column.variable"),
                getTranslation("lime.column.exact"),
                getTranslation("lime.column.lime"));
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -Math.max(Math.abs(exact.get(i).points()), Math.abs(opinion.points()[i]))))
                .limit(REASONS)
                .forEach(i -> {
                    Feature feature = subject.model().catalogue().features().get(i);
                    table.row(
                            feature.label().in(getLocale()),
                            points(exact.get(i).points()),
                            points(opinion.points()[i]));
                });
        return table;
    }

    private String points(double share) {
        String sign = share > 0 ? "▲ " : share < 0 ? "▼ " : "";
        return sign + getTranslation("why.points", Formats.signed(share * 100, 1, getLocale()));
    }
}
