package fr.scoreclair.advisor.scoring.ui.file;

import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTableRow;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientData;
import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.client.DatumVersion;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Wording;
import java.util.List;
import java.util.UUID;

/** All entries of one datum, newest first; the latest can be taken back. */
class HistoryDialog extends Dialog {

    private final Feature feature;
    private final Wording wording;

    HistoryDialog(Opened opened, Feature feature, ClientData data, Wording wording, Runnable changed) {
        this.feature = feature;
        this.wording = wording;
        UUID client = opened.file().client().id();
        String title = getTranslation("file.history.of", feature.label().in(getLocale()));
        setHeaderTitle(title);
        List<DatumVersion> history = data.history(client, feature.name());
        List<String> headings = List.of("recorded", "value", "date", "source").stream()
                .map(key -> getTranslation("file." + key))
                .toList();
        add(Cells.table(title, headings, history.stream().map(this::row).toList()));
        if (opened.mayChange() && data.canTakeBack(history)) {
            getFooter().add(new Button(getTranslation("file.history.take-back"), click -> {
                data.takeBack(client, feature.name());
                close();
                changed.run();
            }));
        }
        getFooter().add(new Button(getTranslation("file.close"), click -> close()));
    }

    private NativeTableRow row(DatumVersion version) {
        Datum datum = version.datum();
        String when = Formats.dateTime(datum.recordedAt(), getLocale()) + " · " + datum.recordedBy();
        return Cells.row(
                version.corrects() == null ? when : when + " · " + getTranslation("file.history.taken-back"),
                span(
                        datum.value() == null
                                ? getTranslation("age.unknown")
                                : wording.value(feature, datum.value(), getLocale()),
                        "sc-number"),
                span(Formats.date(datum.asOf(), getLocale())),
                Cells.wide(datum.source()));
    }
}
