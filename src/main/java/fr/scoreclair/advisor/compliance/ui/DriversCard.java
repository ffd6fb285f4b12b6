package fr.scoreclair.advisor.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.BarChart;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.chart.SwarmChart;
import fr.scoreclair.advisor.riskmodel.Effects;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** « Ce qui pèse sur les scores »: importance as bars, contributions as a swarm, both as a table. */
class DriversCard extends Composite<Section> {

    enum Picture {
        BARS,
        SWARM,
        TABLE
    }

    private final Signal<RiskModel> model;
    private final Background background;
    private final Locale locale = getLocale();
    private final ValueSignal<Drivers> state = new ValueSignal<>(new Drivers.Loading(0));
    private final ValueSignal<Picture> picture = new ValueSignal<>(Picture.BARS);
    private final Paragraph note = new Paragraph();
    private final BarChart bars = new BarChart();
    private final SwarmChart swarm = new SwarmChart();
    private final Div table = new Div();

    DriversCard(Signal<RiskModel> model, Background background) {
        this.model = model;
        this.background = background;
        Span spacer = new Span();
        spacer.addClassName("spacer");
        Div head = new Div(new H2(getTranslation("transparency.drivers")), spacer, pictures());
        head.addClassName("sc-head");
        note.addClassNames("sc-small", "sc-muted");
        bars.bindVisible(picture.map(Picture.BARS::equals));
        Div swarmed = new Div(swarm, ranks());
        swarmed.bindVisible(picture.map(Picture.SWARM::equals));
        table.bindVisible(picture.map(Picture.TABLE::equals));
        Div facts = new Div(note, bars, swarmed, table);
        facts.addClassName("sc-stack-tight");
        facts.bindVisible(state.map(s -> s instanceof Drivers.Known known && !known.tooFew()));
        getContent().add(head, loading(), missing(), facts);
        getContent().addClassNames("sc-card", "sc-stack-tight", "sc-drivers");
        Signal.effect(this, () -> learn(model.get()));
        Signal.effect(this, () -> {
            if (state.get() instanceof Drivers.Known known && !known.tooFew()) {
                show(known);
            }
        });
    }

    Signal<Drivers> state() {
        return state;
    }

    private void learn(RiskModel asked) {
        state.set(new Drivers.Loading(0));
        background.run(
                getLocale(),
                () -> Drivers.Known.of(asked, done -> advanced(asked, done)),
                this::arrived,
                fault -> failed(asked, fault));
    }

    private void advanced(RiskModel asked, double done) {
        if (asked == model.peek()) {
            state.set(new Drivers.Loading(done));
        }
    }

    /** Somebody may have chosen another product meanwhile. */
    private void arrived(Drivers.Known known) {
        if (known.model() == model.peek()) {
            state.set(known);
        }
    }

    private void failed(RiskModel asked, RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(DriversCard.class).error("importance failed, reference {}", reference, fault);
        if (asked == model.peek()) {
            state.set(new Drivers.Failed(reference));
        }
    }

    private void show(Drivers.Known known) {
        DriverPictures pictures = new DriverPictures(known, locale, this::told);
        int rows = known.importance().getFirst().rows();
        note.setText(told("transparency.drivers.note", Formats.count(rows, locale)));
        bars.show(pictures.bars(), pictures.zero(), pictures.sentence());
        swarm.show(pictures.names(), pictures.groups(), pictures.axis(), pictures.sentence());
        table.removeAll();
        FactTable facts = new FactTable(
                pictures.sentence(),
                told("transparency.drivers.feature"),
                told("transparency.drivers.points"),
                told("transparency.drivers.error"),
                told("transparency.drivers.raises"));
        for (Effects.Importance importance : known.importance()) {
            facts.row(
                    pictures.name(importance.feature()),
                    pictures.points(importance.points()),
                    "±\u00a0" + Formats.number(importance.error() * 100, 1, 1, locale),
                    pictures.shareRaised(importance.feature()));
        }
        table.add(facts);
    }

    private RadioButtonGroup<Picture> pictures() {
        RadioButtonGroup<Picture> group = new RadioButtonGroup<>();
        group.setAriaLabel(told("why.picture"));
        group.addClassName("sc-segments");
        group.getElement().getThemeList().add("horizontal");
        group.setItems(Picture.values());
        group.setItemLabelGenerator(item -> told("transparency.picture." + item));
        group.bindValue(picture, picture::set);
        return group;
    }

    private Component ranks() {
        Div legend = new Div();
        for (int k = 0; k < DriverPictures.GROUPS; k++) {
            Span key = new Span();
            key.addClassNames("key", "rank-" + k);
            legend.add(new Div(key, new Span(told("transparency.rank." + k))));
        }
        Span key = new Span();
        key.addClassNames("key", "rank-missing");
        legend.add(new Div(key, new Span(told("transparency.rank.missing"))));
        legend.addClassName("sc-legend");
        return legend;
    }

    private Component loading() {
        Div loading = new Div();
        for (int i = 0; i < 5; i++) {
            Div bone = new Div();
            bone.addClassNames("sc-bone", "line");
            loading.add(bone);
        }
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", told("transparency.drivers.loading"));
        Signal.effect(this, () -> {
            if (state.get() instanceof Drivers.Loading(double done)) {
                bar.setValue(done);
            }
        });
        loading.add(new Span(told("transparency.drivers.loading")), bar);
        loading.addClassNames("sc-stack-tight", "sc-loading", "sc-small");
        loading.getElement().setAttribute("role", "status");
        loading.bindVisible(state.map(Drivers.Loading.class::isInstance));
        return loading;
    }

    private Component missing() {
        Div missing = new Div();
        missing.addClassNames("sc-banner", "plain");
        missing.getElement().setAttribute("role", "alert");
        missing.bindText(state.map(s -> switch (s) {
            case Drivers.Failed(String reference) -> told("transparency.drivers.failed", reference);
            case Drivers.Known known when known.tooFew() -> told("transparency.drivers.too-few");
            default -> "";
        }));
        missing.bindVisible(
                state.map(s -> s instanceof Drivers.Failed || s instanceof Drivers.Known known && known.tooFew()));
        return missing;
    }

    /** In the language the screen was opened in, whatever thread the news arrives on. */
    private String told(String key, Object... values) {
        return getTranslation(locale, key, values);
    }
}
