package fr.scoreclair.advisor.portfolio.cutoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.cutoff.Grid;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;

/** The threshold that is tried: a number, a slider, the way back. */
class ThresholdControl extends Composite<Div> {

    private static final double PERCENT = 100;
    private static final double TENTHS = Grid.STEPS / PERCENT;

    private final Locale locale = getLocale();
    private final TextField number = new TextField(getTranslation("cutoff.tried"));
    private final ThresholdSlider slider;
    private final Button back;

    ThresholdControl(IntConsumer moved, Runnable revert) {
        number.setSuffixComponent(new Span("%"));
        number.setManualValidation(true);
        number.getElement().setAttribute("inputmode", "decimal").setAttribute("autocomplete", "off");
        number.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(change.getValue(), moved);
            }
        });
        slider = new ThresholdSlider(moved);
        slider.setAriaLabel(getTranslation("cutoff.slider"));
        back = new Button(getTranslation("cutoff.back"), click -> revert.run());
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getContent().add(number, slider, back);
        getContent().addClassName("sc-cutoff-control");
    }

    private void typed(String text, IntConsumer moved) {
        OptionalDouble percent = Formats.parse(text, locale);
        double step = percent.orElse(Double.NaN) * TENTHS;
        boolean fits = step >= Grid.LOWEST && step <= Grid.HIGHEST;
        number.setErrorMessage(fits ? "" : getTranslation("cutoff.tried.refused"));
        number.setInvalid(!fits);
        if (fits) {
            moved.accept((int) Math.round(step));
        }
    }

    void show(Trial trial) {
        double threshold = Grid.threshold(trial.step());
        number.setValue(Formats.number(threshold * PERCENT, 0, 1, locale));
        number.setInvalid(false);
        slider.show(trial.step(), Formats.limit(threshold, locale));
        back.setVisible(trial.differs());
    }
}
