package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.comparison.Comparison;
import fr.scoreclair.advisor.comparison.ComparisonService;
import fr.scoreclair.advisor.comparison.ui.SimilarCard.Found;
import fr.scoreclair.advisor.riskmodel.DifferenceWording;
import fr.scoreclair.advisor.riskmodel.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** Comparer: one to four clients side by side, against clients like them and against the population. */
@Route(ClientLinks.COMPARE)
@Menu(title = "menu.compare", order = 30, icon = "vaadin:split")
@RolesAllowed({"ADVISOR", "SUPERVISOR"})
public class ComparisonView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** What lies on the screen: whom somebody asked for, what became of it, and whom the others are told against. */
    private record Shown(List<UUID> asked, Comparison comparison, int reference) {}

    private final ComparisonService service;
    private final Clients clients;
    private final Wording wording;
    private final DifferenceWording differences;
    private final Products products;
    private final Background background;
    private final Locale locale = getLocale();
    private final ValueSignal<Shown> shown = new ValueSignal<>(new Shown(List.of(), new Comparison.Nobody(), 0));
    private final Div content = new Div();

    ComparisonView(
            ComparisonService service,
            Clients clients,
            Wording wording,
            DifferenceWording differences,
            Products products,
            Background background) {
        this.service = service;
        this.clients = clients;
        this.wording = wording;
        this.differences = differences;
        this.products = products;
        this.background = background;
        content.addClassName("sc-versus");
        Div title = new Div(new H1(getTranslation("compare.title")));
        title.addClassName("sc-title");
        add(title, content);
        addClassName("sc-page");
        Signal.effect(this, () -> draw(shown.get()));
        Signal.effect(this, () -> tell(address(shown.get())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.compare") + " · ScoreClair";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Asked asked = Asked.of(event.getLocation().getQueryParameters());
        if (asked.readable()) {
            compare(asked.clients(), asked.reference());
        } else {
            shown.set(new Shown(List.of(), new Comparison.Unknown(), 0));
        }
    }

    private void compare(List<UUID> asked, int reference) {
        Comparison comparison = service.compare(asked);
        int known = reference < comparison.clients().size() ? reference : 0;
        shown.set(new Shown(asked, comparison, known));
    }

    /** The client the others are told against stays so while it is among them. */
    private void change(List<UUID> asked) {
        Shown before = shown.peek();
        int reference = before.reference() < before.asked().size()
                ? asked.indexOf(before.asked().get(before.reference()))
                : 0;
        compare(asked, Math.max(0, reference));
    }

    private void add(UUID client) {
        List<UUID> more = new ArrayList<>(shown.peek().asked());
        more.add(client);
        change(more);
    }

    private static String address(Shown now) {
        List<UUID> told = now.comparison().clients().isEmpty()
                ? now.asked()
                : now.comparison().clients().stream().map(ClientSummary::id).toList();
        return Asked.address(told, now.reference());
    }

    private void tell(String address) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    private void draw(Shown now) {
        content.removeAll();
        content.add(new WhoBar(now.comparison().clients(), clients, this::change));
        if (!(now.comparison() instanceof Comparison.Ready ready)) {
            content.add(new NotYet(now.comparison(), now.asked(), products.all(locale), this::change));
            return;
        }
        Table table = new Table(ready, wording, locale);
        content.add(new SideBySide(table));
        if (table.size() > 1) {
            content.add(new WhyDifferent(
                    table, differences, now.reference(), n -> shown.set(new Shown(now.asked(), now.comparison(), n))));
        }
        content.add(
                new ValuesCard(table, now.reference()),
                duo(new ReasonsCard(table), new ProfileCard(table)),
                new SimilarCard(table, (n, found) -> search(table, n, found), this::add),
                duo(new PopulationCard(table), new TogetherCard(table)));
    }

    private static Div duo(com.vaadin.flow.component.Component one, com.vaadin.flow.component.Component other) {
        Div duo = new Div(one, other);
        duo.addClassName("sc-duo");
        return duo;
    }

    private void search(Table table, int n, ValueSignal<Found> found) {
        List<UUID> all = table.sides().stream().map(side -> side.client().id()).toList();
        background.run(
                locale,
                () -> service.similar(all.get(n), all),
                similar -> found.set(new Found.There(similar)),
                fault -> found.set(failed(fault)));
    }

    private static Found failed(RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(ComparisonView.class).error("similar clients, reference {}", reference, fault);
        return new Found.Failed(reference);
    }
}
