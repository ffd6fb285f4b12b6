package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.ScreenContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/**
 * The frame of every signed-in screen. The navigation follows the routes: each screen with {@code @Menu} that the person may
 * open appears, its title a key of the bundle, its group told by its order (under 100 work, under 200 steering, then proof).
 */
@Layout
@PermitAll
@JsModule("context://sc/house.js")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String CONTENT = "contenu";

    private final ValueSignal<String> silence = new ValueSignal<>("");
    private final ValueSignal<Signal<String>> pill = new ValueSignal<>(silence);
    private final Span screen = new Span();

    MainLayout(CurrentActor currentActor, AuthenticationContext authentication) {
        setPrimarySection(Section.NAVBAR);
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("house.skip"));
        skip.addClassName("sc-skip");
        skip.setRouterIgnore(true);
        DrawerToggle toggle = new DrawerToggle();
        toggle.addClassName("sc-navbar-toggle");
        toggle.setAriaLabel(getTranslation("house.menu"));
        addToNavbar(skip, toggle, header(new Person(currentActor.get()), authentication));
        addToDrawer(drawer());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        content.getElement().setAttribute("id", CONTENT).setAttribute("tabindex", "-1");
        pill.set(content instanceof ScreenContext context ? context.pill() : silence);
        super.showRouterLayoutContent(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        screen.setText(entries().stream()
                .filter(entry -> entry.path().replaceFirst("^/", "").equals(path))
                .map(entry -> getTranslation(entry.title()))
                .findFirst()
                .orElse(""));
    }

    private Component header(Person person, AuthenticationContext authentication) {
        Anchor logo = new Anchor("/", new Logo(), new Span("ScoreClair"));
        logo.addClassName("sc-logo");
        logo.setAriaLabel(getTranslation("house.home"));
        screen.addClassName("sc-screen");
        Span note = new Span();
        note.addClassName("sc-pill");
        note.bindText(Signal.computed(() -> pill.get().get()));
        Span spacer = new Span();
        spacer.addClassName("spacer");
        Header header = new Header(
                logo,
                screen,
                note,
                spacer,
                new LanguageSwitch(),
                new SchemeSwitch(),
                person,
                new SignOut(authentication));
        header.addClassName("sc-header");
        return header;
    }

    private Component drawer() {
        Div drawer = new Div(
                group("house.work", 0, 100),
                group("house.steering", 100, 200),
                group("house.proof", 200, 1000),
                new Keys(entries().stream()
                        .map(entry -> entry.path().replaceFirst("^/", ""))
                        .toList()));
        drawer.addClassName("sc-drawer");
        return drawer;
    }

    private SideNav group(String title, int from, int to) {
        SideNav nav = new SideNav(getTranslation(title));
        entries().stream()
                .filter(entry -> entry.order() != null && entry.order() >= from && entry.order() < to)
                .map(this::item)
                .forEach(nav::addItem);
        nav.setVisible(!nav.getItems().isEmpty());
        return nav;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
        String icon = entry.icon();
        if (icon != null && icon.startsWith("vaadin:")) {
            item.setPrefixComponent(new Icon("vaadin", icon.substring("vaadin:".length())));
        }
        return item;
    }

    static List<MenuEntry> entries() {
        return MenuConfiguration.getMenuEntries();
    }
}
