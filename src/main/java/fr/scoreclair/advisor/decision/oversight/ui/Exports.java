package fr.scoreclair.advisor.decision.oversight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.scoreclair.advisor.decision.oversight.OversightExport.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;

/** The same as a file, CSV or XLSX. */
class Exports extends Composite<Div> {

    /** Writes what is asked for. */
    interface Writing {
        void to(Format format, OutputStream out) throws IOException;
    }

    Exports(String name, Clock clock, Words words, Writing writing) {
        for (Format format : Format.values()) {
            DownloadHandler handler = download -> {
                download.setFileName(format.fileName(name, LocalDate.now(clock)));
                download.setContentType(format.mediaType());
                download.getResponse().setHeader("Cache-Control", "no-store");
                writing.to(format, download.getOutputStream());
            };
            Anchor link = new Anchor(handler, words.say("clients.export", format.name()));
            link.addClassNames("sc-link", "sc-small");
            getContent().add(link);
        }
        getContent().addClassName("sc-exports");
    }
}
