package fr.scoreclair.advisor.portfolio.cutoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.portfolio.cutoff.Consequences;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdChanges;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdProposal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The proposal that waits, with what the signed-in person may do about it, and all that went before. */
class ProposalCard extends Composite<Div> {

    private static final int SHOWN = 20;

    private final Locale locale = getLocale();
    private final ThresholdChanges changes;
    private final String product;
    private final String person;
    private final Runnable changed;
    private boolean open;

    /** @param person who is signed in */
    ProposalCard(ThresholdChanges changes, String product, String person, Runnable changed) {
        this.changes = changes;
        this.product = product;
        this.person = person;
        this.changed = changed;
        getContent().addClassName("sc-stack-tight");
        refresh();
    }

    /** Whether a proposal waits: then another cannot be made. */
    boolean open() {
        return open;
    }

    void refresh() {
        List<ThresholdProposal> all = changes.history(product, SHOWN);
        getContent().removeAll();
        open = all.stream().anyMatch(ThresholdProposal::open);
        all.stream().filter(ThresholdProposal::open).forEach(this::waiting);
        if (all.stream().anyMatch(proposal -> !proposal.open())) {
            getContent().add(history(all));
        }
    }

    private void waiting(ThresholdProposal proposal) {
        Consequences.Side now = proposal.consequences().now();
        Consequences.Side tried = proposal.consequences().tried();
        Div acts = Parts.div("sc-buttons");
        if (proposal.proposedBy().equals(person)) {
            acts.add(
                    new Button(getTranslation("cutoff.withdraw"), click -> act(() -> changes.withdraw(proposal.id()))));
        } else {
            Button approve = new Button(getTranslation("cutoff.approve"), click -> approve(proposal));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(approve, new Button(getTranslation("cutoff.refuse"), click -> refuse(proposal)));
        }
        Div card = Parts.div(
                "sc-banner plain sc-proposed",
                Parts.div(
                        "sc-stack-tight",
                        new H3(getTranslation(
                                "cutoff.waiting", limit(proposal.inForce()), limit(proposal.threshold()))),
                        new Paragraph(getTranslation(
                                "cutoff.waiting.who",
                                proposal.proposedBy(),
                                Formats.dateTime(proposal.proposedAt(), locale),
                                proposal.reason())),
                        new Paragraph(getTranslation(
                                "cutoff.waiting.effect",
                                Formats.percent(now.favorableShare(), 1, locale),
                                Formats.percent(tried.favorableShare(), 1, locale),
                                Money.words(now.expectedLoss(), locale),
                                Money.words(tried.expectedLoss(), locale))),
                        Parts.small(getTranslation(
                                proposal.proposedBy().equals(person) ? "cutoff.waiting.own" : "cutoff.waiting.other")),
                        acts));
        getContent().add(card);
    }

    private void approve(ThresholdProposal proposal) {
        new ProposeDialog(
                        getTranslation("cutoff.approve.title", limit(proposal.threshold())),
                        getTranslation("cutoff.approve.text"),
                        getTranslation("cutoff.comment"),
                        false,
                        getTranslation("cutoff.approve"),
                        comment -> act(() -> changes.approve(proposal.id(), comment)))
                .open();
    }

    private void refuse(ThresholdProposal proposal) {
        new ProposeDialog(
                        getTranslation("cutoff.refuse.title", limit(proposal.threshold())),
                        getTranslation("cutoff.refuse.text"),
                        getTranslation("cutoff.comment"),
                        true,
                        getTranslation("cutoff.refuse"),
                        comment -> act(() -> changes.refuse(proposal.id(), comment)))
                .open();
    }

    /** Somebody may have been quicker: then what stands is shown. */
    private void act(Runnable act) {
        try {
            act.run();
            changed.run();
        } catch (Conflict quicker) {
            changed.run();
            getContent()
                    .addComponentAsFirst(
                            Parts.banner(VaadinIcon.INFO_CIRCLE, "plain", getTranslation("cutoff.conflict")));
        }
    }

    private Details history(List<ThresholdProposal> all) {
        FactTable table = new FactTable(
                getTranslation("cutoff.history"),
                getTranslation("cutoff.history.when"),
                getTranslation("cutoff.history.change"),
                getTranslation("cutoff.history.by"),
                getTranslation("cutoff.history.verdict"),
                getTranslation("cutoff.history.reason"));
        for (ThresholdProposal proposal : all) {
            if (!proposal.open()) {
                ThresholdProposal.Verdict verdict = Objects.requireNonNull(proposal.verdict());
                table.row(
                        Formats.dateTime(verdict.at(), locale),
                        limit(proposal.inForce()) + " → " + limit(proposal.threshold()),
                        proposal.proposedBy(),
                        getTranslation("cutoff.verdict." + verdict.outcome(), verdict.actor()),
                        verdict.comment().isEmpty() ? proposal.reason() : verdict.comment());
            }
        }
        Details details = new Details(getTranslation("cutoff.history"), table);
        details.addClassName("sc-more");
        return details;
    }

    private String limit(double threshold) {
        return Formats.limit(threshold, locale);
    }
}
