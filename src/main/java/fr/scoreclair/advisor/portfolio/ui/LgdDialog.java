package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.portfolio.statistics.ProductSettings;
import fr.scoreclair.advisor.portfolio.statistics.ProductSettings.LgdChange;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/** Sets the share that is lost when a client defaults, and tells who set it before. */
class LgdDialog extends Dialog {

    private final ProductSettings settings;
    private final String product;
    private final Words words;
    private final Runnable changed;
    private final TextField share = new TextField();

    /** @param changed runs once another value holds */
    LgdDialog(ProductSettings settings, String product, Words words, Runnable changed) {
        this.settings = settings;
        this.product = product;
        this.words = words;
        this.changed = changed;
        setHeaderTitle(getTranslation("portfolio.lgd.title"));
        setWidth("min(32rem, 92vw)");
        share.setLabel(getTranslation("portfolio.lgd.share"));
        share.setHelperText(getTranslation("portfolio.lgd.help"));
        share.setManualValidation(true);
        share.setValue(Formats.number(percent(settings.lgd(product)), 0, 2, words.locale()));
        share.getElement().setAttribute("inputmode", "decimal").setAttribute("autocomplete", "off");
        add(new Paragraph(getTranslation("portfolio.lgd.text")), share);
        List<LgdChange> history = settings.history(product);
        if (!history.isEmpty()) {
            FactTable past = new FactTable(
                    getTranslation("portfolio.lgd.history"),
                    getTranslation("portfolio.lgd.since"),
                    getTranslation("portfolio.lgd"),
                    getTranslation("portfolio.lgd.by"));
            history.forEach(change -> past.row(
                    Formats.dateTime(change.at(), words.locale()), words.threshold(change.lgd()), change.actor()));
            add(past);
        }
        Button save = new Button(getTranslation("portfolio.lgd.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("portfolio.lgd.leave"), click -> close()), save);
    }

    private static double percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).doubleValue();
    }

    private void save() {
        OptionalDouble typed = Formats.parse(share.getValue(), words.locale());
        if (typed.isEmpty() || typed.getAsDouble() < 0 || typed.getAsDouble() > 100) {
            share.setErrorMessage(getTranslation("portfolio.lgd.bounds"));
            share.setInvalid(true);
            return;
        }
        settings.changeLgd(
                product,
                BigDecimal.valueOf(typed.getAsDouble()).movePointLeft(2).doubleValue());
        close();
        changed.run();
    }
}
