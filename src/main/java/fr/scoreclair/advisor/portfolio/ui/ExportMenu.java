package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.statistics.PortfolioExport;
import fr.scoreclair.advisor.portfolio.statistics.PortfolioExport.Format;
import fr.scoreclair.advisor.portfolio.statistics.PortfolioExport.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** « Exporter »: what the screen shows, as tables or as a page to print. */
class ExportMenu extends Composite<Div> {

    private final PortfolioExport export;
    private final Clock clock;
    private final Supplier<@Nullable Picture> shown;
    private final Supplier<Words> words;
    private final Supplier<String> product;

    /**
     * @param shown what is on screen, null where nothing is
     * @param product what people call it
     */
    ExportMenu(
            PortfolioExport export,
            Clock clock,
            Supplier<@Nullable Picture> shown,
            Supplier<Words> words,
            Supplier<String> product) {
        this.export = export;
        this.clock = clock;
        this.shown = shown;
        this.words = words;
        this.product = product;
        Button open = new Button(getTranslation("portfolio.export"), Parts.mute(VaadinIcon.DOWNLOAD));
        Div links = new Div(link(Format.PDF), link(Format.XLSX), link(Format.CSV));
        links.addClassName("sc-menu");
        Popover menu = new Popover(links);
        menu.setTarget(open);
        menu.setAriaLabel(getTranslation("portfolio.export"));
        getContent().add(open, menu);
    }

    private Anchor link(Format format) {
        DownloadHandler handler = download -> {
            Picture picture = Objects.requireNonNull(shown.get(), "nothing on screen yet");
            download.setFileName(
                    format.fileName(Objects.requireNonNull(picture.filter().product()), LocalDate.now(clock)));
            download.setContentType(format.mediaType());
            download.getResponse().setHeader("Cache-Control", "no-store");
            export.write(format, picture.filter(), page(picture), download.getOutputStream());
        };
        Anchor link = new Anchor(handler, getTranslation("portfolio.export." + format));
        link.addClassName("sc-link");
        return link;
    }

    private Page page(Picture picture) {
        Words say = words.get();
        String when = Formats.dateTime(picture.figures().at(), say.locale());
        String title = say.say("portfolio.title") + " · " + product.get();
        return new Page(
                say.french(),
                title,
                List.of(
                        say.say("portfolio.page.when", when),
                        say.say("portfolio.page.who", new FilterWords(say.bundle()).of(picture.filter(), say)),
                        say.say("portfolio.page.what")),
                title + " · " + when,
                List.of(
                        say.say("portfolio.csv.table"),
                        say.say("portfolio.csv.row"),
                        say.say("portfolio.csv.measure"),
                        say.say("portfolio.value")),
                new Sheets(picture, say).all());
    }
}
