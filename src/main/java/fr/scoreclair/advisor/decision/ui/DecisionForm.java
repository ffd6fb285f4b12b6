package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Confirmation;
import fr.scoreclair.advisor.decision.DecisionDraft;
import fr.scoreclair.advisor.decision.DecisionRequest;
import fr.scoreclair.advisor.decision.DecisionRules;
import fr.scoreclair.advisor.decision.Dossier;
import fr.scoreclair.advisor.decision.Outcome;
import fr.scoreclair.advisor.decision.OverrideReason;
import fr.scoreclair.advisor.decision.RequestedDocument;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The act itself: outcome, and what that outcome asks for. Every change is kept as a draft. */
class DecisionForm extends Composite<Section> {

    private static final int PAUSE_MS = 400;

    private final Dossier file;
    private final Consumer<DecisionDraft> keep;
    private final Consumer<DecisionRequest> decide;
    private final ValueSignal<DecisionDraft> draft;
    private final boolean correction;

    DecisionForm(Dossier file, Consumer<DecisionDraft> keep, Consumer<DecisionRequest> decide) {
        this.file = file;
        this.keep = keep;
        this.decide = decide;
        this.draft = new ValueSignal<>(file.draft());
        this.correction = file.history().latest() > 0;
        Signal<Boolean> override = Signal.cached(draft.map(this::overrides));
        Signal<Boolean> documents = Signal.cached(draft.map(d -> d.outcome() == Outcome.COMPLEMENT));
        Div warning = Parts.banner(VaadinIcon.EXCLAMATION_CIRCLE, getTranslation("decision.override"), "warn");
        warning.bindVisible(override);
        Select<OverrideReason> reason = reason();
        reason.bindVisible(override);
        CheckboxGroup<RequestedDocument> asked = documents();
        asked.bindVisible(documents);
        Div two = Parts.banner(VaadinIcon.USERS, getTranslation("decision.two"), "plain");
        two.bindVisible(Signal.cached(draft.map(d -> file.takesTwo() && d.outcome() != null && settles(d))));
        Button record = new Button(getTranslation("decision.record"), click -> confirm());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        record.bindEnabled(Signal.cached(draft.map(d -> d.outcome() != null)));
        Paragraph kept = new Paragraph(getTranslation("decision.kept"));
        kept.addClassNames("sc-small", "sc-muted");
        Parts.card(
                getContent(),
                getTranslation(correction ? "decision.correct" : "decision.yours"),
                outcomes(),
                warning,
                reason,
                asked,
                comment(override),
                language(),
                two,
                record,
                kept);
    }

    private boolean overrides(DecisionDraft d) {
        Outcome outcome = d.outcome();
        return outcome != null
                && outcome.overrides(file.assessment().explained().opinion());
    }

    private static boolean settles(DecisionDraft d) {
        Outcome outcome = d.outcome();
        return outcome != null && outcome.settles();
    }

    private Component outcomes() {
        RadioButtonGroup<Outcome> group = new RadioButtonGroup<>(getTranslation("decision.outcome"));
        group.setItems(Outcome.values());
        group.setItemLabelGenerator(outcome -> getTranslation("decision.outcome." + outcome));
        group.bindValue(draft.map(DecisionForm::outcome), this::choose);
        group.addThemeName("vertical");
        return group;
    }

    @SuppressWarnings("NullAway") // nothing chosen yet, which Vaadin's annotations do not say
    private static Outcome outcome(DecisionDraft d) {
        return d.outcome();
    }

    @SuppressWarnings("NullAway")
    private static OverrideReason reason(DecisionDraft d) {
        return d.overrideReason();
    }

    /** Another outcome asks for other things: a reason that does not lead there is forgotten. */
    private void choose(@Nullable Outcome outcome) {
        change(d -> {
            OverrideReason reason = d.overrideReason();
            boolean fits = reason != null
                    && outcome != null
                    && outcome.overrides(file.assessment().explained().opinion())
                    && reason.leadsTo(outcome);
            List<RequestedDocument> asked = outcome == Outcome.COMPLEMENT ? d.documents() : List.of();
            return new DecisionDraft(outcome, fits ? reason : null, d.comment(), asked, d.language());
        });
    }

    private Select<OverrideReason> reason() {
        Select<OverrideReason> select = new Select<>();
        select.setLabel(getTranslation("decision.reason"));
        select.setItemLabelGenerator(reason -> reason == null ? "" : getTranslation("decision.reason." + reason));
        Signal<Outcome> outcome = Signal.cached(draft.map(DecisionForm::outcome));
        Signal.effect(this, () -> {
            Outcome towards = outcome.get();
            select.setItems(towards == null ? List.of() : OverrideReason.towards(towards));
            select.setValue(reason(draft.peek()));
        });
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(d ->
                        new DecisionDraft(d.outcome(), change.getValue(), d.comment(), d.documents(), d.language()));
            }
        });
        return select;
    }

    private CheckboxGroup<RequestedDocument> documents() {
        CheckboxGroup<RequestedDocument> group = new CheckboxGroup<>(getTranslation("decision.documents"));
        group.setItems(RequestedDocument.values());
        group.setItemLabelGenerator(document -> getTranslation("decision.document." + document));
        group.addThemeName("vertical");
        group.bindValue(
                draft.map(d -> Set.copyOf(d.documents())),
                asked -> change(d -> new DecisionDraft(
                        d.outcome(),
                        d.overrideReason(),
                        d.comment(),
                        asked.stream().sorted().toList(),
                        d.language())));
        return group;
    }

    private TextArea comment(Signal<Boolean> override) {
        TextArea comment = new TextArea(getTranslation("decision.comment"));
        comment.setHelperText(getTranslation("decision.comment.help"));
        comment.setMaxLength(DecisionRules.LONGEST_COMMENT);
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(PAUSE_MS);
        comment.bindRequiredIndicatorVisible(override.map(needed -> needed || correction));
        comment.bindValue(
                draft.map(DecisionDraft::comment),
                text -> change(
                        d -> new DecisionDraft(d.outcome(), d.overrideReason(), text, d.documents(), d.language())));
        comment.addClassName("wide");
        return comment;
    }

    private Select<String> language() {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation("decision.language"));
        select.setItems("fr", "en");
        select.setItemLabelGenerator(language -> getTranslation("decision.language." + language));
        select.bindValue(
                draft.map(DecisionDraft::language),
                language -> change(
                        d -> new DecisionDraft(d.outcome(), d.overrideReason(), d.comment(), d.documents(), language)));
        return select;
    }

    private void change(UnaryOperator<DecisionDraft> how) {
        DecisionDraft before = draft.peek();
        DecisionDraft now = how.apply(before);
        if (!now.equals(before)) {
            draft.set(now);
            keep.accept(now);
        }
    }

    private void confirm() {
        DecisionDraft now = draft.peek();
        Outcome outcome = now.outcome();
        if (outcome == null) {
            return;
        }
        DecisionRequest request = new DecisionRequest(
                file.assessment().id(),
                file.history().latest(),
                outcome,
                now.overrideReason(),
                now.comment(),
                now.documents(),
                now.language());
        new Confirmation(
                        getTranslation("decision.confirm.title", getTranslation("decision.outcome." + outcome)),
                        getTranslation("decision.confirm.text"),
                        getTranslation("decision.confirm.yes"),
                        getTranslation("decision.confirm.no"),
                        () -> decide.accept(request))
                .open();
    }
}
