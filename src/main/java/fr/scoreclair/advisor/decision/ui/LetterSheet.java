package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.decision.Letter;
import fr.scoreclair.advisor.decision.letter.Block;
import fr.scoreclair.advisor.decision.letter.LetterText;
import fr.scoreclair.advisor.decision.letter.LetterWords;
import java.time.Instant;
import java.util.List;

/** The letter on the screen, and on the browser's paper. */
class LetterSheet extends Composite<Article> {

    LetterSheet(Letter letter, Instant since, Signal<String> name) {
        LetterText text = letter.text();
        LetterWords words = LetterWords.in(letter.language());
        Article sheet = getContent();
        sheet.addClassName("sc-letter");
        sheet.getElement().setAttribute("lang", letter.language());
        if (!text.notice().isEmpty()) {
            sheet.add(strong(text.notice()));
        }
        sheet.add(lines(text.sender()));
        Paragraph addressee = new Paragraph();
        addressee.addClassName("addressee");
        addressee.bindText(name);
        sheet.add(addressee);
        Paragraph day = new Paragraph(
                words.dated(text.place(), since.atZone(Formats.ZONE).toLocalDate()));
        day.addClassName("addressee");
        sheet.add(day, lines(text.reference()), new H3(text.title()), new Paragraph(text.greeting()));
        text.page().stream().map(LetterSheet::block).forEach(sheet::add);
        sheet.add(new Paragraph(text.signature()));
        Div annex = new Div(new H3(words.say("annex.heading")));
        annex.addClassName("annex");
        text.annex().stream().map(LetterSheet::block).forEach(annex::add);
        sheet.add(annex);
    }

    private static Paragraph strong(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("sc-strong");
        return paragraph;
    }

    private static Div lines(List<String> lines) {
        Div all = new Div();
        lines.forEach(line -> all.add(new Div(line)));
        all.addClassName("lines");
        return all;
    }

    private static Component block(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> new H4(text);
            case Block.Paragraph(String text) -> new Paragraph(text);
            case Block.Items(boolean ordered, List<String> texts) -> {
                HtmlContainer list = ordered ? new OrderedList() : new UnorderedList();
                texts.forEach(text -> list.add(new ListItem(text)));
                yield list;
            }
            case Block.Grid grid -> table(grid);
        };
    }

    private static Component table(Block.Grid grid) {
        NativeTableRow head = new NativeTableRow();
        grid.columns().forEach(column -> head.add(heading(column, "col")));
        NativeTableBody body = new NativeTableBody();
        for (List<String> cells : grid.rows()) {
            NativeTableRow row = new NativeTableRow(heading(cells.getFirst(), "row"));
            cells.stream().skip(1).map(NativeTableCell::new).forEach(row::add);
            body.add(row);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("sc-table");
        Div scroll = new Div(table);
        scroll.addClassName("sc-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", grid.caption());
        return scroll;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
