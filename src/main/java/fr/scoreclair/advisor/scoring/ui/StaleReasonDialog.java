package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.scoring.StaleReason;
import fr.scoreclair.advisor.scoring.StaleReason.Code;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Before a score is made of stale data: which data, and why all the same. */
class StaleReasonDialog extends Dialog {

    private final RadioButtonGroup<Code> codes = new RadioButtonGroup<>();
    private final TextArea comment = new TextArea();
    private final Consumer<StaleReason> then;

    private StaleReasonDialog(String stale, Consumer<StaleReason> then) {
        this.then = then;
        setHeaderTitle(getTranslation("stale.title"));
        codes.setLabel(getTranslation("stale.reason"));
        codes.setItems(Code.values());
        codes.setItemLabelGenerator(code -> getTranslation("stale.reason." + code));
        codes.setManualValidation(true);
        codes.addClassName("sc-reasons");
        comment.setLabel(getTranslation("stale.comment"));
        comment.setMaxLength(StaleReason.LONGEST_COMMENT);
        comment.setManualValidation(true);
        Div content = new Div(new Paragraph(getTranslation("stale.text", stale)), codes, comment);
        content.addClassName("sc-entry");
        add(content);
        Button score = new Button(getTranslation("stale.score"), click -> score());
        score.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("stale.cancel"), click -> close()), score);
    }

    /** Goes on at once where nothing that stands in the form is stale, else with the reason given; or not at all. */
    static void before(Sheet sheet, Clients clients, Consumer<@Nullable StaleReason> then) {
        List<Feature> stale = sheet.entries().values().stream()
                .filter(entry -> isStale(entry, clients))
                .map(Entry::feature)
                .toList();
        if (stale.isEmpty()) {
            then.accept(null);
            return;
        }
        java.util.Locale locale = com.vaadin.flow.component.UI.getCurrent().getLocale();
        String names = stale.stream().map(feature -> feature.label().in(locale)).collect(Collectors.joining(", "));
        new StaleReasonDialog(names, then::accept).open();
    }

    private static boolean isStale(Entry entry, Clients clients) {
        Known known = entry.known();
        return known != null
                && entry.isKnown()
                && entry.value() != null
                && clients.freshness(known.asOf(), entry.feature().freshnessMonths())
                        .stale();
    }

    private void score() {
        Code code = codes.getValue();
        codes.setErrorMessage(getTranslation("stale.missing"));
        codes.setInvalid(code == null);
        if (code == null) {
            return;
        }
        LocaleContextHolder.setLocale(getLocale());
        try {
            StaleReason reason = new StaleReason(code, comment.getValue());
            close();
            then.accept(reason);
        } catch (Refusal refusal) {
            comment.setErrorMessage(refusal.getMessage());
            comment.setInvalid(true);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
