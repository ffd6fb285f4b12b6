package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.comparison.Comparison;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Why nothing is compared, and what can be done about it. */
class NotYet extends Composite<Section> {

    private final List<UUID> asked;
    private final List<Products.Product> products;
    private final Consumer<List<UUID>> compare;

    NotYet(Comparison comparison, List<UUID> asked, List<Products.Product> products, Consumer<List<UUID>> compare) {
        this.asked = asked;
        this.products = products;
        this.compare = compare;
        getContent().addClassNames("sc-card", "sc-empty");
        switch (comparison) {
            case Comparison.Ready ready -> getContent().setVisible(false);
            case Comparison.Nobody nobody -> say(VaadinIcon.SPLIT, "nobody", list());
            case Comparison.TooMany(int many) ->
                say(VaadinIcon.GROUP, "many", firstFour(), ClientLinks.MOST_COMPARED, many);
            case Comparison.Unknown unknown -> say(VaadinIcon.SEARCH, "unknown", list());
            case Comparison.DifferentProducts(List<ClientSummary> clients) ->
                say(VaadinIcon.SPLIT_H, "products", whose(clients));
            case Comparison.WithoutScore(List<ClientSummary> all, List<Comparison.Incomplete> incomplete) ->
                say(VaadinIcon.FILE_REMOVE, "without", missing(incomplete));
        }
    }

    private void say(VaadinIcon icon, String state, Component help, Object... parameters) {
        getContent()
                .add(
                        Parts.mute(icon),
                        new H2(getTranslation("compare.state." + state)),
                        new Paragraph(getTranslation("compare.state." + state + ".text", parameters)),
                        help);
    }

    private Component list() {
        Anchor list = new Anchor("clients", getTranslation("compare.state.list"));
        list.addClassName("sc-link");
        return list;
    }

    private Component firstFour() {
        return new Button(
                getTranslation("compare.state.many.first", ClientLinks.MOST_COMPARED),
                click -> compare.accept(asked.stream()
                        .distinct()
                        .limit(ClientLinks.MOST_COMPARED)
                        .toList()));
    }

    private Component whose(List<ClientSummary> clients) {
        UnorderedList lines = lines();
        clients.forEach(client ->
                lines.add(new ListItem(getTranslation("compare.state.line", client.fileNumber(), label(client)))));
        return lines;
    }

    private String label(ClientSummary client) {
        return products.stream()
                .filter(product -> product.id().equals(client.product()))
                .map(Products.Product::label)
                .findFirst()
                .orElse(client.product());
    }

    private Component missing(List<Comparison.Incomplete> clients) {
        UnorderedList lines = lines();
        for (Comparison.Incomplete one : clients) {
            Anchor scorer = new Anchor(
                    ClientLinks.scorer(one.client().id()),
                    getTranslation(
                            "compare.state.without.complete", one.client().fileNumber()));
            scorer.addClassName("sc-link");
            lines.add(new ListItem(scorer, Parts.span(" — " + String.join(" ", one.why()))));
        }
        return lines;
    }

    private static UnorderedList lines() {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("sc-steps");
        return lines;
    }
}
