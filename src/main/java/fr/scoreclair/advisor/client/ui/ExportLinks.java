package fr.scoreclair.advisor.client.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.client.ClientExport;
import fr.scoreclair.advisor.client.ClientExport.Format;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.ExportWords;
import java.time.LocalDate;

/** The list on screen as a file. */
class ExportLinks extends Composite<Div> {

    private final ClientExport export;
    private final ValueSignal<ClientFilter> filter;
    private final ValueSignal<ClientOrder> order;
    private final ListWords words;

    ExportLinks(
            ClientExport export, ValueSignal<ClientFilter> filter, ValueSignal<ClientOrder> order, ListWords words) {
        this.export = export;
        this.filter = filter;
        this.order = order;
        this.words = words;
        getContent().add(link(Format.CSV), link(Format.XLSX));
        getContent().addClassName("sc-exports");
    }

    private Anchor link(Format format) {
        ExportWords told = words.export();
        DownloadHandler handler = download -> {
            download.setFileName(format.fileName(LocalDate.now(words.clock())));
            download.setContentType(format.mediaType());
            download.getResponse().setHeader("Cache-Control", "no-store");
            export.write(format, filter.peek(), order.peek(), told, download.getOutputStream());
        };
        Anchor link = new Anchor(handler, getTranslation("clients.export", format.name()));
        link.addClassNames("sc-link", "sc-small");
        return link;
    }
}
