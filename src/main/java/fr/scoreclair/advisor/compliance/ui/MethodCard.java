package fr.scoreclair.advisor.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.ReferenceError;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** « Comment les contributions sont trouvées »: kind of model, method, reference population and its error. */
class MethodCard extends Composite<Section> {

    private final Signal<RiskModel> model;
    private final Background background;
    private final Locale locale = getLocale();
    private final ValueSignal<Measured> error = new ValueSignal<>(new Measured.Measuring());
    private final Paragraph promise = new Paragraph();
    private final Div facts = new Div();

    /** @param sheet where the facts of training and quality are */
    MethodCard(Signal<RiskModel> model, Background background, ModelSheet sheet) {
        this.model = model;
        this.background = background;
        Span spacer = new Span();
        spacer.addClassName("spacer");
        Button card = new Button(
                getTranslation("transparency.how.card"), VaadinIcon.ARROW_DOWN.create(), click -> sheet.comeForward());
        card.addThemeVariants(ButtonVariant.TERTIARY);
        Div head = new Div(new H2(getTranslation("transparency.how")), spacer, card);
        head.addClassName("sc-head");
        getContent().add(head, promise, facts);
        getContent().addClassNames("sc-card", "sc-stack-tight", "sc-how");
        Signal.effect(this, () -> measure(model.get()));
        Signal.effect(this, () -> show(model.get(), error.get()));
    }

    private void measure(RiskModel asked) {
        error.set(new Measured.Measuring());
        background.run(
                getLocale(),
                () -> asked.referenceError(ReferenceGroup.AVERAGE),
                told -> arrived(asked, told),
                fault -> failed(asked, fault));
    }

    /** Somebody may have chosen another product meanwhile. */
    private void arrived(RiskModel asked, ReferenceError told) {
        if (asked == model.peek()) {
            error.set(new Measured.Told(told));
        }
    }

    private void failed(RiskModel asked, RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(MethodCard.class).error("reference error failed, reference {}", reference, fault);
        if (asked == model.peek()) {
            error.set(new Measured.Failed(reference));
        }
    }

    private void show(RiskModel shown, Measured measured) {
        MethodWords words = new MethodWords(shown, locale, this::told);
        promise.setText(words.promise());
        DescriptionList list = new DescriptionList();
        list.addClassName("sc-facts");
        fact(list, "transparency.how.kind", words.kind());
        fact(list, "transparency.how.points", words.inPoints());
        fact(list, "transparency.how.margin", words.inMargin());
        fact(list, "transparency.how.reference", words.reference());
        fact(
                list,
                "transparency.how.error",
                switch (measured) {
                    case Measured.Measuring measuring -> told("transparency.reference.error.measuring");
                    case Measured.Told(ReferenceError told) -> words.error(told);
                    case Measured.Failed(String reference) -> told("transparency.reference.error.failed", reference);
                });
        facts.removeAll();
        facts.add(list);
    }

    private void fact(DescriptionList list, String term, String text) {
        if (!text.isEmpty()) {
            list.add(new DescriptionList.Term(told(term)), new DescriptionList.Description(text));
        }
    }

    /** In the language the screen was opened in, whatever thread the news arrives on. */
    private String told(String key, Object... values) {
        return getTranslation(locale, key, values);
    }
}
