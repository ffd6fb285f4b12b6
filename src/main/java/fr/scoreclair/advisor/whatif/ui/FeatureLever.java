package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Text;
import fr.scoreclair.advisor.riskmodel.Wording;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One variable of the model as a lever; its coded values as boxes to tick. */
class FeatureLever extends Composite<Div> implements Lever.Acts {

    private static final int MOST_DECIMALS = 2;

    private final Feature feature;
    private final Bench bench;

    FeatureLever(Feature feature, Bench bench, Wording wording) {
        this.feature = feature;
        this.bench = bench;
        Feature.Display display = feature.display();
        Lever lever = new Lever(
                new Lever.Named(
                        feature.name(),
                        feature.label().in(getLocale()),
                        getTranslation("unit." + display.unit()),
                        Math.max(MOST_DECIMALS, display.decimals())),
                range(feature),
                bench.state().map(state -> shown(state, wording)),
                this);
        getContent().add(lever);
        Signal<Double> value = bench.trial().map(trial -> trial.value(feature.name()));
        feature.special().forEach((code, words) -> getContent().add(coded(value, code, words)));
    }

    private Lever.Shown shown(Bench.State state, Wording wording) {
        double value = state.trial().value(feature.name());
        String back = state.trial().differs(bench.start(), feature.name())
                ? getTranslation(
                        "simulate.revert", wording.value(feature, bench.start().value(feature.name()), getLocale()))
                : "";
        return new Lever.Shown(
                isCoded(value) ? Double.NaN : feature.display().show(value),
                state.tried().refusal(feature.name()),
                back);
    }

    private static Lever.Range range(Feature feature) {
        Feature.Slider slider = feature.slider();
        Feature.Range training = feature.training();
        double a = feature.display().show(slider == null ? training.min() : slider.min());
        double b = feature.display().show(slider == null ? training.max() : slider.max());
        double step = slider == null
                ? Math.abs(b - a) / 100
                : Math.abs(slider.step() / feature.display().divisor());
        return new Lever.Range(Math.min(a, b), Math.max(a, b), step);
    }

    private boolean isCoded(double value) {
        return feature.special().containsKey(value);
    }

    private Checkbox coded(Signal<Double> value, double code, Text words) {
        Checkbox box = new Checkbox(words.in(getLocale()));
        box.bindValue(
                value.map(v -> v == code),
                on -> bench.change(bench.trial().peek().with(feature.name(), off(on, code))));
        return box;
    }

    /** Unticked, the file's own value is back where it was another. */
    private @Nullable Double off(boolean on, double code) {
        Map<String, @Nullable Double> start = bench.start().values();
        Double before = start.get(feature.name());
        return on ? Double.valueOf(code) : before != null && before == code ? null : before;
    }

    @Override
    public void drag(double shown) {
        bench.drag(bench.trial().peek().with(feature.name(), feature.display().read(shown)));
    }

    @Override
    public void type(double shown) {
        bench.change(bench.trial()
                .peek()
                .with(
                        feature.name(),
                        Double.isNaN(shown) ? null : feature.display().read(shown)));
    }

    @Override
    public void settle() {
        bench.settle();
    }

    @Override
    public void unreadable(String field, String sentence) {
        bench.refuse(field, sentence);
    }

    @Override
    public void revert() {
        bench.change(
                bench.trial().peek().with(feature.name(), bench.start().values().get(feature.name())));
    }
}
