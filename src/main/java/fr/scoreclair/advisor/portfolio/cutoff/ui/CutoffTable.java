package fr.scoreclair.advisor.portfolio.cutoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.cutoff.Costs;
import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures;
import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures.Known;
import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures.Share;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** « actuel / essayé / écart ». */
class CutoffTable extends Composite<Div> {

    private static final double PERCENT = 100;

    private final Locale locale = getLocale();
    private final NativeTableHeaderCell now = head("");
    private final NativeTableHeaderCell tried = head("");
    private final NativeTableBody body = new NativeTableBody();

    CutoffTable() {
        NativeTableHeaderCell first = new NativeTableHeaderCell(getTranslation("cutoff.figure"));
        first.getElement().setAttribute("scope", "col");
        NativeTable table = new NativeTable(
                new NativeTableHeader(new NativeTableRow(first, now, tried, head(getTranslation("cutoff.apart")))),
                body);
        table.addClassName("sc-table");
        getContent().add(table);
        getContent().addClassNames("sc-scroll", "sc-cutoff-table");
        getContent()
                .getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("cutoff.title"));
    }

    private static NativeTableHeaderCell head(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        cell.addClassName("n");
        return cell;
    }

    void show(Trial trial) {
        CutoffFigures before = trial.now();
        CutoffFigures after = trial.tried();
        now.setText(getTranslation("cutoff.now", Formats.limit(before.threshold(), locale)));
        tried.setText(Formats.limit(after.threshold(), locale));
        body.removeAll();
        share(getTranslation("cutoff.favorable"), before.favorableShare(), after.favorableShare());
        euros("cutoff.volume", before.volume(), after.volume());
        euros("cutoff.loss", before.expectedLoss(), after.expectedLoss());
        known(before.known(), after.known(), trial.curve().costs());
        groups(before.ages(), after.ages(), true);
    }

    void agencies(Trial trial) {
        now.setText(getTranslation("cutoff.now", Formats.limit(trial.now().threshold(), locale)));
        tried.setText(Formats.limit(trial.tried().threshold(), locale));
        body.removeAll();
        groups(trial.now().agencies(), trial.tried().agencies(), false);
    }

    private void known(@Nullable Known before, @Nullable Known after, Costs costs) {
        if (before == null || after == null) {
            return;
        }
        share(getTranslation("cutoff.defaults"), before.defaultsAmongAccepted(), after.defaultsAmongAccepted());
        share(getTranslation("cutoff.lost"), before.refusedAmongRepaid(), after.refusedAmongRepaid());
        row(
                getTranslation("cutoff.cost"),
                number(costs.of(before)),
                number(costs.of(after)),
                Formats.signed(costs.of(after) - costs.of(before), 0, locale));
    }

    private void groups(List<Share> before, List<Share> after, boolean ages) {
        for (int i = 0; i < after.size(); i++) {
            String name = after.get(i).name();
            share(
                    getTranslation("cutoff.favorable.of", ages ? getTranslation("cutoff.age." + name) : name),
                    before.get(i).share(),
                    after.get(i).share());
        }
    }

    private void share(String label, double before, double after) {
        boolean told = !Double.isNaN(before) && !Double.isNaN(after);
        row(
                label,
                percent(before),
                percent(after),
                told ? getTranslation("cutoff.points", Formats.signed((after - before) * PERCENT, 1, locale)) : "–");
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "–" : Formats.percent(share, 1, locale);
    }

    private void euros(String key, double before, double after) {
        row(
                getTranslation(key),
                Money.words(before, locale),
                Money.words(after, locale),
                Money.signed(after - before, locale));
    }

    private String number(double value) {
        return Formats.number(value, 0, 0, locale);
    }

    private void row(String label, String... numbers) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(label);
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        for (String number : numbers) {
            NativeTableCell cell = new NativeTableCell(number);
            cell.addClassName("n");
            row.add(cell);
        }
        body.add(row);
    }
}
