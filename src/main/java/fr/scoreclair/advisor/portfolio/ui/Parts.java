package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet;

/** Small pieces that the parts of this screen share. */
final class Parts {

    private Parts() {}

    static Span span(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    static Span note(String text) {
        return span(text, "sc-small", "sc-muted");
    }

    /** An icon that only repeats what the words beside it say. */
    static Icon mute(VaadinIcon icon) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        return picture;
    }

    static Div head(String title, Component... tools) {
        Div head = new Div(new H2(title), span("", "spacer"));
        head.add(tools);
        head.addClassName("sc-head");
        return head;
    }

    static void card(Section section, Component... parts) {
        section.add(parts);
        section.addClassNames("sc-card", "sc-stack-tight");
    }

    static Div banner(VaadinIcon icon, String kind, String text) {
        Div banner = new Div(mute(icon), new Span(text));
        banner.addClassNames("sc-banner", kind);
        return banner;
    }

    /** The same facts as a picture's, folded away. */
    static Details facts(String summary, FactSheet sheet) {
        String[] values = sheet.columns().stream().skip(1).toArray(String[]::new);
        FactTable table = new FactTable(sheet.title(), sheet.columns().getFirst(), values);
        sheet.rows()
                .forEach(row -> table.row(
                        row.name(),
                        row.cells().stream().map(FactSheet.Cell::shown).toArray(String[]::new)));
        Details facts = new Details(summary, table);
        facts.addClassName("sc-more");
        facts.getElement().getThemeList().add("no-padding");
        return facts;
    }

    static <T> RadioButtonGroup<T> segments(String label) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>();
        group.setAriaLabel(label);
        group.addClassName("sc-segments");
        group.getElement().getThemeList().add("horizontal");
        return group;
    }
}
