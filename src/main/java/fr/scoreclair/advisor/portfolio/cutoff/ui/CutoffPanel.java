package fr.scoreclair.advisor.portfolio.cutoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.cutoff.Consequences;
import fr.scoreclair.advisor.portfolio.cutoff.Costs;
import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures;
import fr.scoreclair.advisor.portfolio.cutoff.Grid;
import fr.scoreclair.advisor.portfolio.cutoff.ScoreCounts;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdChanges;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdChanges.InForce;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdChanges.Wanted;
import fr.scoreclair.advisor.riskmodel.ThresholdSetting;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * « Simulateur de seuil » of one product: try a threshold, see what it would make of the portfolio, propose it. Everything a
 * step needs is in memory, so that dragging asks nobody.
 */
public class CutoffPanel extends Composite<Section> {

    private final Locale locale = getLocale();
    private final ThresholdChanges changes;
    private final String product;
    private final Runnable rescore;
    private final Paragraph inForce = Parts.small("");
    private final Div body = new Div();
    private final ThresholdControl control;
    private final CutoffTable table = new CutoffTable();
    private final CutoffTable agencies = new CutoffTable();
    private final AgeWarning fairness = new AgeWarning();
    private final Paragraph note = Parts.small("");
    private final CostCard costs;
    private final Button propose;
    private final ProposalCard proposals;
    private final Div stale = new Div();
    private @Nullable Trial trial;

    /**
     * @param person who is signed in
     * @param rescore starts a rescoring of the product, for the clients whose opinion is at another threshold
     */
    public CutoffPanel(ThresholdChanges changes, String product, String person, Runnable rescore) {
        this.changes = changes;
        this.product = product;
        this.rescore = rescore;
        control = new ThresholdControl(this::tryStep, () -> tryStep(current().stepInForce()));
        costs = new CostCard(this::current, this::tryCosts, this::tryStep);
        propose = new Button(getTranslation("cutoff.propose"), click -> ask());
        proposals = new ProposalCard(changes, product, person, this::reload);
        Details byAgency = new Details(getTranslation("cutoff.agencies"), agencies);
        byAgency.addClassName("sc-more");
        body.add(control, table, fairness, byAgency, Parts.div("sc-buttons", propose, note), costs);
        body.addClassName("sc-stack-tight");
        getContent().add(new H2(getTranslation("cutoff.title")), inForce, stale, proposals, body);
        getContent().addClassNames("sc-card", "sc-stack-tight", "sc-cutoff");
        body.setVisible(false);
    }

    /**
     * Shows a portfolio; the threshold that is being tried stays.
     *
     * @param lossGivenDefault the product's, in [0, 1]
     */
    public void show(ScoreCounts counts, double lossGivenDefault) {
        Trial before = trial;
        Trial start = Trial.start(counts, lossGivenDefault, changes.inForce(product));
        Trial next = before == null ? start : start.at(before.differs() ? before.step() : start.step());
        trial = before == null ? next : next.with(before.curve().costs());
        body.setVisible(current().now().clients() > 0);
        tellInForce(current().inForce());
        if (current().now().clients() == 0) {
            inForce.setText(inForce.getText() + " " + getTranslation("cutoff.empty"));
        }
        costs.show(current());
        tellStale();
        draw();
    }

    private Trial current() {
        Trial now = trial;
        if (now == null) {
            throw new IllegalStateException("nothing to try yet");
        }
        return now;
    }

    private void tryStep(int step) {
        trial = current().at(step);
        draw();
    }

    private void tryCosts(Costs asked) {
        trial = current().with(asked);
        costs.show(current());
        draw();
    }

    private void draw() {
        Trial now = current();
        control.show(now);
        table.show(now);
        agencies.agencies(now);
        fairness.show(now);
        propose.setEnabled(now.differs() && !proposals.open());
        tellKnown(now);
    }

    private void tellInForce(InForce told) {
        ThresholdSetting setting = told.setting();
        String limit = Formats.limit(told.threshold(), locale);
        inForce.setText(
                setting == null
                        ? getTranslation("cutoff.force.catalogue", limit)
                        : getTranslation(
                                "cutoff.force.setting",
                                limit,
                                Formats.date(
                                        setting.since().atZone(Formats.ZONE).toLocalDate(), locale),
                                setting.proposedBy(),
                                setting.approvedBy()));
    }

    private void tellKnown(Trial now) {
        CutoffFigures.Known known = now.tried().known();
        note.setText(
                known == null
                        ? getTranslation("cutoff.known.none")
                        : getTranslation(
                                now.counts().simulatedOutcomes() ? "cutoff.known.simulated" : "cutoff.known.real",
                                Formats.count(known.clients(), locale)));
    }

    private void tellStale() {
        stale.removeAll();
        long clients = changes.opinionsAtAnotherThreshold(product);
        if (clients > 0) {
            stale.add(Parts.banner(
                    VaadinIcon.CLOCK,
                    "warn",
                    getTranslation("cutoff.stale", Formats.count(clients, locale)),
                    new Button(getTranslation("rescoring.start"), click -> rescore.run())));
        }
    }

    private void ask() {
        Trial now = current();
        double threshold = Grid.threshold(now.step());
        new ProposeDialog(
                        getTranslation("cutoff.propose.title", Formats.limit(threshold, locale)),
                        getTranslation(
                                "cutoff.propose.text",
                                Formats.limit(now.inForce().threshold(), locale)),
                        getTranslation("cutoff.reason"),
                        true,
                        getTranslation("cutoff.propose.yes"),
                        reason -> proposeNow(now, threshold, reason))
                .open();
    }

    private void proposeNow(Trial now, double threshold, String reason) {
        try {
            changes.propose(new Wanted(
                    product,
                    now.inForce().modelSha256(),
                    now.inForce().threshold(),
                    threshold,
                    reason,
                    Consequences.of(now.now(), now.tried(), now.lossGivenDefault())));
            reload();
        } catch (Conflict quicker) {
            reload();
            stale.addComponentAsFirst(Parts.banner(VaadinIcon.INFO_CIRCLE, "plain", getTranslation("cutoff.conflict")));
        }
    }

    private void reload() {
        proposals.refresh();
        show(current().counts(), current().lossGivenDefault());
    }
}
