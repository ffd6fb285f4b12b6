package fr.scoreclair.advisor.portfolio.cutoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.cutoff.AgeRatio;
import java.util.Optional;

/** The four-fifths rule at the threshold that is tried; a reason to look, no verdict. */
class AgeWarning extends Composite<Div> {

    AgeWarning() {
        getContent().getElement().setAttribute("role", "status");
    }

    void show(Trial trial) {
        getContent().removeAll();
        Optional<AgeRatio> ratio = AgeRatio.of(trial.tried().ages());
        if (ratio.isEmpty()) {
            getContent().add(Parts.small(getTranslation("cutoff.ratio.few", AgeRatio.ENOUGH)));
        } else if (ratio.get().under()) {
            boolean already =
                    AgeRatio.of(trial.now().ages()).map(AgeRatio::under).orElse(false);
            getContent().add(Parts.banner(VaadinIcon.WARNING, "warn", words(trial, ratio.get(), already)));
        }
    }

    private String words(Trial trial, AgeRatio ratio, boolean already) {
        return getTranslation(
                already ? "cutoff.ratio.stays" : "cutoff.ratio.under",
                Formats.limit(trial.tried().threshold(), getLocale()),
                Formats.number(ratio.ratio(), 2, 2, getLocale()),
                getTranslation("cutoff.age." + ratio.lowest().name()),
                getTranslation("cutoff.age." + ratio.highest().name()));
    }
}
