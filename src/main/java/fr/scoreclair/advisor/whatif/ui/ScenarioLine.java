package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.div;
import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.whatif.Outlook;
import fr.scoreclair.advisor.whatif.Scenario;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One scenario kept: compare it, take it up again, delete it. */
class ScenarioLine extends Composite<Div> {

    record Acts(BiConsumer<UUID, Boolean> compare, Consumer<Scenario> resume, Consumer<UUID> remove) {}

    /** @param open false where as many others are compared as can be: this one waits */
    ScenarioLine(Scenario.Today today, boolean compared, Signal<Boolean> open, Acts acts) {
        Scenario scenario = today.scenario();
        Checkbox compare = new Checkbox(scenario.name(), compared);
        compare.bindEnabled(open);
        compare.addValueChangeListener(change -> acts.compare().accept(scenario.id(), change.getValue()));
        Div facts = div(
                "sc-facts-line",
                span(
                        getTranslation(
                                "simulate.scenario.by", scenario.actor(), Formats.dateTime(scenario.at(), getLocale())),
                        "sc-small",
                        "sc-muted"));
        Outlook now = today.now();
        if (now != null) {
            boolean favorable = now.opinion() == Opinion.FAVORABLE;
            facts.addComponentAsFirst(span(
                    Formats.percent(now.probability(), 1, getLocale()) + " · "
                            + getTranslation(favorable ? "past.favorable" : "past.unfavorable"),
                    "sc-chip",
                    "small",
                    favorable ? "good" : "bad"));
        }
        if (today.rescored()) {
            facts.add(span(
                    now == null
                            ? getTranslation("simulate.scenario.refused")
                            : getTranslation(
                                    "simulate.scenario.rescored",
                                    Formats.percent(scenario.then().probability(), 1, getLocale())),
                    "sc-chip",
                    "small",
                    "warn"));
        }
        Button resume = new Button(getTranslation("simulate.scenario.resume"), click -> acts.resume()
                .accept(scenario));
        resume.setAriaLabel(getTranslation("simulate.scenario.resume.name", scenario.name()));
        resume.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Button remove = new Button(Parts.mute(VaadinIcon.TRASH), click -> ask(scenario, acts.remove()));
        remove.setAriaLabel(getTranslation("simulate.scenario.remove.name", scenario.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getContent().add(div("told", compare, facts), div("sc-buttons", resume, remove));
        getContent().addClassName("sc-scenario");
    }

    private void ask(Scenario scenario, Consumer<UUID> remove) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("simulate.scenario.remove.name", scenario.name()));
        dialog.setText(getTranslation("simulate.scenario.remove.text"));
        dialog.setConfirmText(getTranslation("simulate.scenario.remove"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("simulate.scenario.keep-it"));
        dialog.addConfirmListener(confirmed -> remove.accept(scenario.id()));
        dialog.open();
    }
}
