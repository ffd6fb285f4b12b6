package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.decision.Decision;
import fr.scoreclair.advisor.decision.Letter;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Function;

/** « Lettre au client »: the name for this print, the PDF, and the letter as it reads. The name stays in this tab. */
class LetterPanel extends Composite<Section> {

    private static final int LONGEST_NAME = 120;

    private final ValueSignal<String> name = new ValueSignal<>("");

    /** @param print the letter with a name in it; absent for those who read only */
    LetterPanel(Decision decision, Letter letter, Optional<Function<String, byte[]>> print) {
        Parts.card(getContent(), getTranslation("decision.letter"));
        print.map(this::controls).ifPresent(getContent()::add);
        getContent().add(new LetterSheet(letter, decision.since(), name));
    }

    private Div controls(Function<String, byte[]> print) {
        TextField field = new TextField(getTranslation("decision.letter.name"));
        field.setMaxLength(LONGEST_NAME);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("autocomplete", "off");
        field.bindValue(name, name::set);
        Anchor pdf = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                            byte[] bytes = print.apply(name.peek());
                            event.getResponse().setHeader("Cache-Control", "no-store");
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes), "lettre.pdf", "application/pdf", bytes.length);
                        })
                        .inline(),
                getTranslation("decision.letter.pdf"));
        pdf.setTarget(AnchorTarget.BLANK);
        pdf.addClassNames("sc-link", "sc-pdf");
        Button paper = new Button(
                getTranslation("decision.letter.print"), Parts.mute(VaadinIcon.PRINT), click -> getUI().ifPresent(
                                ui -> ui.getPage().executeJs("window.print()")));
        Paragraph told = new Paragraph(getTranslation("decision.letter.name.help"));
        told.addClassNames("sc-small", "sc-muted");
        Div row = new Div(field, pdf, paper);
        row.addClassName("sc-row");
        Div controls = new Div(row, told);
        controls.addClassNames("sc-stack-tight", "sc-letter-controls");
        return controls;
    }
}
