package fr.scoreclair.advisor.scoring.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.UpdateRequests;
import fr.scoreclair.advisor.client.UpdateRequests.Step;
import java.util.List;
import java.util.UUID;

/** The to-do « ask the client for newer papers »: where it stands, and what became of earlier ones. */
class UpdateCard extends Composite<Section> {

    UpdateCard(Opened opened, UpdateRequests requests, Runnable changed) {
        UUID client = opened.file().client().id();
        getContent().addClassName("sc-card");
        getContent().add(new H2(getTranslation("file.ask.title")), new Paragraph(told(opened)));
        if (opened.mayChange()) {
            Div buttons = new Div();
            buttons.addClassName("sc-buttons");
            if (opened.updateAsked()) {
                buttons.add(button("file.ask.done", () -> requests.done(client), changed));
                Button withdraw = button("file.ask.withdraw", () -> requests.withdraw(client), changed);
                withdraw.addThemeVariants(ButtonVariant.TERTIARY);
                buttons.add(withdraw);
            } else {
                buttons.add(button("file.ask", () -> requests.ask(List.of(client)), changed));
            }
            getContent().add(buttons);
        }
        if (!opened.steps().isEmpty()) {
            UnorderedList steps = new UnorderedList();
            steps.addClassName("sc-steps");
            opened.steps().forEach(step -> steps.add(new ListItem(words(step))));
            getContent().add(steps);
        }
    }

    private String told(Opened opened) {
        if (!opened.updateAsked()) {
            return getTranslation("file.ask.none");
        }
        Step asked = opened.steps().getFirst();
        return getTranslation("file.ask.open", Formats.dateTime(asked.at(), getLocale()), asked.actor());
    }

    private String words(Step step) {
        return Formats.dateTime(step.at(), getLocale()) + " · " + step.actor() + " · "
                + getTranslation("file.ask.step." + step.kind());
    }

    private Button button(String key, Runnable act, Runnable changed) {
        return new Button(getTranslation(key), click -> {
            act.run();
            changed.run();
        });
    }
}
