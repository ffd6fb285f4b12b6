package fr.scoreclair.advisor.decision.oversight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.decision.oversight.Behind;
import fr.scoreclair.advisor.decision.oversight.DecisionLine;
import fr.scoreclair.advisor.decision.oversight.Kind;
import fr.scoreclair.advisor.decision.oversight.Oversight;
import fr.scoreclair.advisor.decision.oversight.OversightExport;
import java.time.Clock;
import java.util.stream.Collectors;

/** The decisions behind a figure, fetched as they scroll past; each opens the client's file and the decision. */
class BehindCard extends Composite<Section> {

    private final Words words;

    BehindCard(Behind behind, Oversight oversight, OversightExport export, Clock clock, Words words, Runnable close) {
        this.words = words;
        int count = Math.toIntExact(oversight.count(behind));
        Grid<DecisionLine> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", words.say("oversight.behind"));
        columns(grid);
        grid.setItems(query -> oversight.page(behind, query.getOffset(), query.getLimit()).stream(), query -> count)
                .setIdentifierProvider(DecisionLine::decision);
        Div list = new Div(grid);
        list.addClassNames("sc-list", "sc-behind-list");
        Button shut = new Button(words.say("oversight.close"), click -> close.run());
        shut.addThemeVariants(ButtonVariant.TERTIARY);
        H2 title = new H2(words.say("oversight.behind"));
        title.getElement().setAttribute("tabindex", "-1");
        Div head = new Div(
                title,
                Parts.span("", "spacer"),
                new Exports("decisions", clock, words, (format, out) -> export.decisions(format, behind, words, out)),
                shut);
        head.addClassName("sc-head");
        getContent().add(head, Parts.span(told(behind, count), "sc-muted"), list);
        getContent().addClassNames("sc-card", "sc-stack-tight");
        title.getElement().callJsFunction("focus");
        getContent().getElement().callJsFunction("scrollIntoView");
    }

    private String told(Behind behind, int count) {
        String kinds = behind.kinds().stream().sorted().map(words::kind).collect(Collectors.joining(", "));
        StringBuilder told = new StringBuilder(words.say("oversight.behind.count", words.count(count), kinds));
        if (behind.filter().agency() != null) {
            told.append(" · ").append(words.agency(behind.filter().agency()));
        }
        if (behind.filter().advisor() != null) {
            told.append(" · ").append(behind.filter().advisor());
        }
        if (behind.reason() != null) {
            told.append(" · ").append(words.say("decision.reason." + behind.reason()));
        }
        if (behind.under() != null) {
            told.append(" · ").append(words.say("oversight.under", behind.under() / 10));
        }
        return told.toString();
    }

    private void columns(Grid<DecisionLine> grid) {
        link(grid, "file", "${item.file}")
                .withProperty("href", line -> line.client() == null ? null : ClientLinks.file(line.client()))
                .withProperty(
                        "file", line -> line.fileNumber() == null ? words.say("decision.nobody") : line.fileNumber());
        text(grid, "at", line -> Formats.dateTime(line.at(), words.locale()), "176px");
        text(grid, "kind", line -> words.kind(line.kind()), "230px");
        number(grid, "probability", line -> words.percent(line.probability()), "110px");
        number(grid, "seconds", line -> line.kind() == Kind.DOCUMENTS ? "" : words.time(line.tenths()), "130px");
        text(grid, "advisor", line -> line.desk().advisor(), "140px");
        text(grid, "agency", line -> words.agency(line.desk().agency()), "120px");
        text(grid, "reason", words::reason, "320px");
        link(grid, "decision", words.say("oversight.see")).withProperty("href", line -> "decider/" + line.assessment());
    }

    private LitRenderer<DecisionLine> link(Grid<DecisionLine> grid, String key, String text) {
        LitRenderer<DecisionLine> renderer =
                LitRenderer.of("<a class=\"sc-link\" href=\"${item.href}\">" + text + "</a>");
        grid.addColumn(renderer).setHeader(words.heading(key)).setWidth("136px").setFlexGrow(0);
        return renderer;
    }

    private void text(Grid<DecisionLine> grid, String key, ValueProvider<DecisionLine, String> value, String width) {
        grid.addColumn(value)
                .setHeader(words.heading(key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private void number(Grid<DecisionLine> grid, String key, ValueProvider<DecisionLine, String> value, String width) {
        grid.addColumn(value)
                .setHeader(words.heading(key))
                .setWidth(width)
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
    }
}
