package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The address without a path: leads to the first screen of the person's menu, deep links included. */
@Route("")
@PermitAll
public class HomeView extends Main implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MainLayout.entries().stream()
                .findFirst()
                .ifPresent(first -> event.forwardTo(
                        first.path().replaceFirst("^/", ""), event.getLocation().getQueryParameters()));
    }
}
