package fr.scoreclair.advisor.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.audit.AuditEntry;
import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.ScoringService;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The trail: filtered, fetched as it scrolls past, each event whole, its chain verified, its assessments replayed. */
@Route(AuditView.ROUTE)
@JsModule("context://sc/panes.js")
@Menu(title = "menu.audit", order = 210, icon = "vaadin:shield")
@RolesAllowed("COMPLIANCE")
public class AuditView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAUSE_MS = 300;
    static final String ROUTE = "audit";

    private final ScoringService scoring;
    private final RiskModels models;
    private final Background background;
    private final ValueSignal<Search> search = new ValueSignal<>(Search.EVERYTHING);
    private final ValueSignal<Long> found = new ValueSignal<>(0L);
    private final ValueSignal<Optional<AuditEntry>> chosen = new ValueSignal<>(Optional.empty());
    private final Grid<AuditEntry> grid = new Grid<>();
    private final MasterDetailLayout panes = new MasterDetailLayout();

    AuditView(AuditTrail trail, ScoringService scoring, RiskModels models, Background background, ChainWatch watch) {
        this.scoring = scoring;
        this.models = models;
        this.background = background;
        columns();
        grid.setItems(
                query -> trail.find(search.peek().filter(), query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(trail.count(search.peek().filter())));
        Div list = new Div(grid);
        list.addClassNames("sc-card", "sc-list");
        panes.setMaster(list);
        panes.setMasterSize("420px", true);
        panes.setDetailSize("540px");
        panes.getElement().executeJs("scNamePanes(this, $0)", getTranslation("audit.event"));
        panes.addBackdropClickListener(click -> grid.deselectAll());
        panes.addDetailEscapePressListener(press -> grid.deselectAll());
        add(new H1(getTranslation("audit.title")), new ChainCard(watch), filters(), panes);
        addClassName("sc-page");
        Signal.effect(this, () -> {
            found.set(trail.count(search.get().filter()));
            grid.getDataProvider().refreshAll();
        });
        Signal.effect(this, () -> remember(search.get().query()));
        Signal.effect(this, () -> panes.setDetail(chosen.get().map(this::detail).orElse(null)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title") + " · ScoreClair";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.set(Search.of(event.getLocation().getQueryParameters()));
    }

    private void remember(String query) {
        String address = query.isEmpty() ? ROUTE : ROUTE + "?" + query;
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    private Div filters() {
        Span count = new Span();
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        count.bindText(found.map(n -> getTranslation("audit.count", Formats.count(n, getLocale()))));
        Div filters = new Div(
                day("audit.from", Search::from, Search::withFrom),
                day("audit.to", Search::to, Search::withTo),
                text("audit.actor", Search::actor, Search::withActor),
                text("audit.action", Search::action, Search::withAction),
                text("audit.search", Search::text, Search::withText),
                count);
        filters.addClassName("sc-filters");
        return filters;
    }

    private DatePicker day(
            String label,
            Function<Search, @Nullable LocalDate> get,
            BiFunction<Search, @Nullable LocalDate, Search> with) {
        DatePicker day = new DatePicker(getTranslation(label));
        day.setLocale(getLocale());
        day.setClearButtonVisible(true);
        day.bindValue(search.map(get::apply), value -> search.update(s -> with.apply(s, value)));
        return day;
    }

    private TextField text(String label, Function<Search, String> get, BiFunction<Search, String, Search> with) {
        TextField text = new TextField(getTranslation(label));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MS);
        text.bindValue(search.map(get::apply), value -> search.update(s -> with.apply(s, value.strip())));
        return text;
    }

    private void columns() {
        grid.addColumn(entry -> Formats.count(entry.seq(), getLocale()))
                .setHeader(getTranslation("audit.seq"))
                .setWidth("84px")
                .setFlexGrow(0);
        grid.addColumn(entry -> Formats.timestamp(entry.at(), getLocale()))
                .setHeader(getTranslation("audit.at"))
                .setWidth("190px")
                .setFlexGrow(0);
        grid.addColumn(AuditEntry::actor)
                .setHeader(getTranslation("audit.actor"))
                .setWidth("120px");
        grid.addColumn(AuditEntry::action)
                .setHeader(getTranslation("audit.action"))
                .setWidth("180px");
        grid.addColumn(AuditEntry::subject)
                .setHeader(getTranslation("audit.subject"))
                .setWidth("220px");
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addClassName("rows");
        grid.getElement().setAttribute("aria-label", getTranslation("audit.title"));
        grid.asSingleSelect().addValueChangeListener(change -> chosen.set(Optional.ofNullable(change.getValue())));
        Div empty = new Div(new Span(getTranslation("audit.empty")));
        empty.addClassName("sc-empty");
        grid.setEmptyStateComponent(empty);
    }

    private Component detail(AuditEntry entry) {
        Div card = new Div(
                new EventDetail(entry, grid::deselectAll, id -> new ReplayPanel(id, scoring, models, background)));
        card.addClassNames("sc-card", "sc-pane");
        return card;
    }
}
