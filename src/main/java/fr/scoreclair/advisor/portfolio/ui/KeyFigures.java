package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.menu.MenuConfiguration;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.portfolio.statistics.Figures;
import fr.scoreclair.advisor.portfolio.statistics.RunPoint;
import fr.scoreclair.advisor.portfolio.statistics.Tally;
import fr.scoreclair.advisor.portfolio.statistics.Trend;
import fr.scoreclair.advisor.portfolio.statistics.Window;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one wants to know first, each figure a way to the clients behind it. */
class KeyFigures extends Composite<Section> {

    private static final String OVERRIDES = "derogations";

    private final Words words;
    private final Runnable changeLgd;

    KeyFigures(Words words, Runnable changeLgd) {
        this.words = words;
        this.changeLgd = changeLgd;
        getContent().addClassName("sc-figure-cards");
        getContent().getElement().setAttribute("aria-label", getTranslation("portfolio.figures"));
    }

    void show(Picture picture) {
        Figures figures = picture.figures();
        Tally all = figures.all();
        getContent().removeAll();
        getContent()
                .add(
                        card(
                                "portfolio.clients",
                                words.count(all.clients()),
                                Words.clients(picture.filter()),
                                all.withoutScore() == 0
                                        ? null
                                        : Parts.note(
                                                getTranslation("portfolio.without", words.count(all.withoutScore())))),
                        card("portfolio.mean", words.mean(all), null, few(all, change(picture, Tally::meanScore))),
                        card(
                                "portfolio.favorable",
                                words.share(all),
                                Words.clients(picture.filter().withFavorable(true)),
                                few(all, change(picture, Tally::favorableShare))),
                        card("portfolio.exposure", words.shortEuros(all.exposure()), null, null),
                        card("portfolio.loss", words.shortEuros(all.expectedLoss(picture.lgd())), null, lgd(picture)),
                        card(
                                "portfolio.stale",
                                all.clients() == 0 ? Words.UNKNOWN : share(figures.stale(), all.clients()),
                                Words.clients(picture.filter().withState(FileState.STALE)),
                                stale(figures)),
                        overrides(figures));
    }

    private Div card(String key, String value, @Nullable String href, @Nullable Component below) {
        Span name = Parts.span(getTranslation(key), "name");
        Span number = Parts.span(value, "number");
        Div card = new Div(name, href == null || value.equals(Words.UNKNOWN) ? number : link(number, key, value, href));
        if (below != null) {
            card.add(below);
        }
        card.addClassNames("sc-card", "sc-figure");
        return card;
    }

    private Anchor link(Span number, String key, String value, String href) {
        Anchor link = new Anchor(href, number);
        link.getElement().setAttribute("aria-label", getTranslation("portfolio.open", getTranslation(key), value));
        return link;
    }

    private String share(long part, long of) {
        return of < Picture.FEWEST ? getTranslation("portfolio.of", part, of) : words.percent((double) part / of);
    }

    private Component few(Tally all, Component otherwise) {
        return all.scored() < Picture.FEWEST ? Parts.note(getTranslation("portfolio.few")) : otherwise;
    }

    /** « ▲ +0,3 pt sur 30 j ». Nothing where stored runs cannot tell it of these clients. */
    private Component change(Picture picture, Function<Tally, @Nullable Double> of) {
        Trend trend = picture.trend();
        RunPoint latest = trend.latest();
        RunPoint before = trend.before();
        Double now = latest == null ? null : of.apply(latest.all());
        Double then = before == null ? null : of.apply(before.all());
        if (now == null || then == null || !trend.ignored().isEmpty()) {
            return Parts.note(getTranslation("portfolio.no-change"));
        }
        String since = trend.wholeWindow() || before == null
                ? getTranslation("portfolio.over." + picture.asked().window())
                : getTranslation("portfolio.since", words.day(before.at()));
        long tenths = Formats.tenths(now) - Formats.tenths(then);
        String arrow = tenths > 0 ? "▲ " : tenths < 0 ? "▼ " : "";
        return Parts.note(arrow + words.change(tenths / 1000.0) + " " + since);
    }

    private Component lgd(Picture picture) {
        Button edit = new Button(
                getTranslation("portfolio.lgd.is", words.threshold(picture.lgd())),
                Parts.mute(VaadinIcon.EDIT),
                click -> changeLgd.run());
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        edit.setAriaLabel(getTranslation("portfolio.lgd.edit", words.threshold(picture.lgd())));
        edit.setIconAfterText(true);
        return edit;
    }

    private Component stale(Figures figures) {
        if (figures.stale() == 0) {
            return Parts.note(getTranslation("portfolio.stale.none"));
        }
        boolean everybody = figures.stale() == figures.all().clients();
        return Parts.span(
                "⚠ "
                        + (everybody
                                ? getTranslation("portfolio.stale.all")
                                : getTranslation("portfolio.stale.clients", words.count(figures.stale()))),
                "sc-small",
                "sc-warn");
    }

    private Div overrides(Figures figures) {
        boolean screen = MenuConfiguration.getMenuEntries().stream()
                .anyMatch(entry -> entry.path().replaceFirst("^/", "").equals(OVERRIDES));
        return card(
                "portfolio.overrides",
                figures.decided() == 0 ? Words.UNKNOWN : share(figures.overridden(), figures.decided()),
                screen ? OVERRIDES : null,
                Parts.note(
                        figures.decided() == 0
                                ? getTranslation("portfolio.decided.none")
                                : getTranslation(
                                        "portfolio.decided.of",
                                        words.count(figures.overridden()),
                                        words.count(figures.decided()))));
    }

    /** The windows as the person chooses among them. */
    static String name(Window window) {
        return "portfolio.window." + window;
    }
}
