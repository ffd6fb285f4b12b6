package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.portfolio.statistics.Bucket;
import fr.scoreclair.advisor.portfolio.ui.Picture.State;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cards, or what stands in their place while there is nothing to show. */
class PortfolioBody extends Composite<Div> {

    private static final int FIGURES = 7;

    private final Supplier<Words> words;
    private final ValueSignal<Bucket> bucket;
    private final Runnable changeLgd;
    private final Runnable again;
    private final Runnable everybody;
    private final Div notice = new Div();
    private final Div figures = new Div();
    private final Div cards = new Div();
    private final Div rescoring = new Div();
    private final Div beside = new Div();
    private @Nullable Cards shown;

    PortfolioBody(
            Supplier<Words> words, ValueSignal<Bucket> bucket, Runnable changeLgd, Runnable again, Runnable everybody) {
        this.words = words;
        this.bucket = bucket;
        this.changeLgd = changeLgd;
        this.again = again;
        this.everybody = everybody;
        notice.addClassName("sc-stack-tight");
        cards.addClassName("sc-portfolio");
        getContent().add(notice, figures, cards);
        getContent().addClassName("sc-stack");
    }

    /** The cards of one product. */
    private record Cards(
            KeyFigures figures, ScoresCard scores, DriversCard drivers, BandsCard bands, TrendCard trend) {}

    /**
     * Another product is looked at: what is shown of it is built anew.
     *
     * @param besideScores what stands to the right of the histogram
     */
    void product(Component runs, Component... besideScores) {
        fill(rescoring, runs);
        fill(beside, besideScores);
        beside.setVisible(besideScores.length > 0);
        Words say = words.get();
        shown = new Cards(
                new KeyFigures(say, changeLgd),
                new ScoresCard(say),
                new DriversCard(say),
                new BandsCard(say),
                new TrendCard(say, bucket));
    }

    void show(State state) {
        notice.removeAll();
        getContent().getElement().setAttribute("aria-busy", Boolean.toString(state instanceof State.Loading));
        Cards parts = shown;
        switch (state) {
            case State.Loading loading -> skeleton();
            case State.Failed failed -> failed(failed.reference());
            case State.Loaded loaded -> {
                if (parts != null) {
                    show(parts, loaded.picture());
                }
            }
        }
    }

    private void skeleton() {
        notice.add(Parts.span(getTranslation("portfolio.loading"), "sc-hidden"));
        Div row = new Div();
        row.addClassName("sc-figure-cards");
        IntStream.range(0, FIGURES).forEach(i -> row.add(blank("figure")));
        fill(figures, row);
        fill(cards, blank("wide"), blank("wide"));
    }

    private static Div blank(String kind) {
        Div blank = new Div();
        blank.addClassNames("sc-card", "sc-blank", kind);
        return blank;
    }

    private void failed(String reference) {
        Button retry = new Button(getTranslation("portfolio.retry"), click -> again.run());
        notice.add(
                Parts.banner(
                        VaadinIcon.WARNING,
                        "bad",
                        getTranslation("portfolio.failed") + " " + getTranslation("plain.reference", reference)),
                retry);
        figures.removeAll();
        fill(cards, rescoring);
    }

    private void show(Cards parts, Picture picture) {
        if (picture.figures().all().clients() == 0) {
            empty(picture.filter());
            return;
        }
        if (picture.figures().run() == null) {
            notice.add(Parts.banner(VaadinIcon.INFO_CIRCLE, "plain", getTranslation("portfolio.no-run")));
        }
        if (picture.figures().stale() == picture.figures().all().clients()) {
            notice.add(Parts.banner(VaadinIcon.WARNING, "warn", getTranslation("portfolio.all-stale")));
        }
        parts.figures().show(picture);
        parts.scores().show(picture);
        parts.drivers().show(picture);
        parts.bands().show(picture);
        parts.trend().show(picture);
        fill(figures, parts.figures());
        fill(
                cards,
                row("scores", side(parts.scores(), parts.drivers(), rescoring), beside),
                row("bands", parts.bands(), parts.trend()));
    }

    private void empty(ClientFilter filter) {
        boolean nobody = filter.equals(ClientFilter.ALL.withProduct(filter.product()));
        Div empty = new Div(Parts.span(getTranslation(nobody ? "portfolio.empty" : "portfolio.empty.filter"), "words"));
        if (!nobody) {
            empty.add(new Button(getTranslation("clients.clear"), click -> everybody.run()));
        }
        empty.addClassNames("sc-card", "sc-empty");
        figures.removeAll();
        fill(cards, empty, rescoring);
    }

    private static Div side(Component... parts) {
        Div side = new Div(parts);
        side.addClassName("sc-portfolio-side");
        return side;
    }

    private static Div row(String kind, Component... parts) {
        Div row = new Div(parts);
        row.addClassNames("sc-portfolio-row", kind);
        return row;
    }

    private static void fill(Div place, Component... parts) {
        place.removeAll();
        place.add(parts);
    }
}
