package fr.scoreclair.advisor.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Contribution;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.Replay;
import fr.scoreclair.advisor.scoring.ScoringService;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** « Rejouer cette évaluation »: stored and recomputed numbers side by side, to the last digit a double has. */
class ReplayPanel extends Composite<Div> {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayPanel.class);
    private static final int NUMBERS_BESIDE_CONTRIBUTIONS = 5;

    private final UUID assessment;
    private final ScoringService scoring;
    private final RiskModels models;
    private final Background background;
    private final ValueSignal<ReplayState> state = new ValueSignal<>(new ReplayState.Idle());
    private final Div outcome = new Div();

    ReplayPanel(UUID assessment, ScoringService scoring, RiskModels models, Background background) {
        this.assessment = assessment;
        this.scoring = scoring;
        this.models = models;
        this.background = background;
        Signal<Boolean> running = state.map(ReplayState.Running.class::isInstance);
        Button replay = new Button(getTranslation("audit.replay"), VaadinIcon.REFRESH.create(), click -> replay());
        replay.bindEnabled(Signal.not(running));
        Paragraph wait = new Paragraph(getTranslation("audit.replay.running"));
        wait.bindVisible(running);
        outcome.addClassName("sc-stack-tight");
        outcome.getElement().setAttribute("role", "status");
        getContent().add(replay, wait, outcome);
        getContent().addClassName("sc-stack-tight");
        Signal.effect(this, () -> tell(state.get()));
    }

    private void replay() {
        state.set(new ReplayState.Running());
        background.run(
                getLocale(),
                () -> scoring.replay(assessment),
                replay -> state.set(new ReplayState.Replayed(replay)),
                fault -> {
                    String reference = UUID.randomUUID().toString().substring(0, 8);
                    LOG.error("replay failed, reference {}", reference, fault);
                    state.set(new ReplayState.Failed(reference));
                });
    }

    private void tell(ReplayState state) {
        outcome.removeAll();
        if (state instanceof ReplayState.Failed(String reference)) {
            outcome.add(banner("bad", getTranslation("audit.replay.failed", reference)));
        }
        if (state instanceof ReplayState.Replayed(Replay replay)) {
            int numbers = NUMBERS_BESIDE_CONTRIBUTIONS
                    + 2 * replay.recomputed().contributions().size();
            outcome.add(
                    replay.identical()
                            ? banner("good", getTranslation("audit.replay.identical", numbers))
                            : banner("bad", getTranslation("audit.replay.different")),
                    sideBySide(replay));
        }
    }

    private Component sideBySide(Replay replay) {
        Explained stored = replay.stored().explained();
        Explained now = replay.recomputed();
        Catalogue catalogue = replay.stored().model(models).catalogue();
        NativeTableBody body = new NativeTableBody(
                row(getTranslation("audit.replay.probability"), stored.probability(), now.probability()),
                row(getTranslation("audit.replay.margin"), stored.margin(), now.margin()),
                row(getTranslation("audit.replay.threshold"), stored.threshold(), now.threshold()),
                row(getTranslation("audit.replay.base"), stored.baseProbability(), now.baseProbability()));
        List<Contribution> recomputed = now.contributions();
        for (int i = 0; i < recomputed.size(); i++) {
            Contribution before = stored.contributions().get(i);
            String label = catalogue.feature(before.feature()).label().in(getLocale());
            body.add(row(label, before.points(), recomputed.get(i).points()));
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head()), body);
        table.addClassNames("sc-table", "sc-replay");
        Div scroll = new Div(table);
        scroll.addClassName("sc-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("audit.replay"));
        return scroll;
    }

    private NativeTableRow head() {
        NativeTableRow row = new NativeTableRow();
        for (String column : List.of("measure", "stored", "recomputed")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("audit.replay." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("n", !column.equals("measure"));
            row.add(cell);
        }
        return row;
    }

    private static NativeTableRow row(String label, double stored, double recomputed) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(label);
        name.getElement().setAttribute("scope", "row");
        boolean same = Double.doubleToLongBits(stored) == Double.doubleToLongBits(recomputed);
        return new NativeTableRow(name, number(stored, true), number(recomputed, same));
    }

    private static NativeTableCell number(double value, boolean same) {
        Span digits = new Span(Double.toString(value));
        digits.addClassName("sc-mono");
        digits.setClassName("bad", !same);
        NativeTableCell cell = new NativeTableCell(digits);
        cell.addClassName("n");
        return cell;
    }

    private static Div banner(String kind, String text) {
        Component icon = (kind.equals("good") ? VaadinIcon.CHECK : VaadinIcon.WARNING).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Div banner = new Div(icon, new Span(text));
        banner.addClassNames("sc-banner", kind);
        return banner;
    }
}
