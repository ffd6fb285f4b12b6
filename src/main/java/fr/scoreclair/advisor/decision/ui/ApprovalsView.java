package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.decision.ApprovalService;
import fr.scoreclair.advisor.decision.Waiting;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Approbations: decisions above the limit that wait for a second person, the longest wait first. */
@Route("approbations")
@Menu(title = "menu.approvals", order = 110, icon = "vaadin:users")
@RolesAllowed("SUPERVISOR")
public class ApprovalsView extends Main implements HasDynamicTitle {

    private final Products products;
    private final String self;

    ApprovalsView(ApprovalService approvals, Products products, CurrentActor currentActor) {
        this.products = products;
        this.self = currentActor.get().name();
        List<Waiting> waiting = approvals.waiting();
        add(new H1(getTranslation("approvals.title")), new Paragraph(getTranslation("approvals.text")));
        addClassName("sc-page");
        if (waiting.isEmpty()) {
            Div empty = new Div(Parts.mute(VaadinIcon.CHECK), new Paragraph(getTranslation("approvals.empty")));
            empty.addClassNames("sc-card", "sc-empty");
            add(empty);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassNames("sc-card", "sc-past", "sc-queue");
            waiting.stream().map(this::item).forEach(list::add);
            add(list);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("approvals.title") + " · ScoreClair";
    }

    private ListItem item(Waiting waiting) {
        String file = waiting.fileNumber();
        String agency = waiting.agency();
        Anchor link = new Anchor(
                "decider/" + waiting.assessment(),
                Parts.span(file == null ? getTranslation("decision.nobody") : file + " · " + agency, "sc-strong"),
                Parts.chip(
                        waiting.override() ? VaadinIcon.EXCLAMATION_CIRCLE : VaadinIcon.HOURGLASS,
                        getTranslation("decision.outcome." + waiting.outcome())
                                + (waiting.override() ? " · " + getTranslation("approvals.override") : ""),
                        waiting.override() ? "warn" : "plain"),
                Parts.span(
                        getTranslation(
                                waiting.actor().equals(self) ? "approvals.yours" : "approvals.by",
                                waiting.actor(),
                                Formats.dateTime(waiting.at(), getLocale()),
                                product(waiting.product())),
                        "sc-small",
                        "sc-muted"));
        return new ListItem(link);
    }

    private String product(String id) {
        return products.all(getLocale()).stream()
                .filter(product -> product.id().equals(id))
                .map(Products.Product::label)
                .findFirst()
                .orElse(id);
    }
}
