package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives every screen its language and scheme before its first paint, and every fault a reference instead of its cause. */
@Component
class ScreenSetup implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(index -> {
            VaadinRequest request = index.getVaadinRequest();
            index.getDocument()
                    .getElementsByTag("html")
                    .attr("lang", Preferences.language(request).getLanguage())
                    .attr("theme", Preferences.dark(request) ? "dark" : "light");
        });
        event.getSource().addUIInitListener(init -> greet(init.getUI()));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(ScreenSetup::tell));
    }

    private static void greet(UI ui) {
        VaadinRequest request = VaadinRequest.getCurrent();
        Locale language = Preferences.language(request);
        ui.setLocale(language);
        ui.getPage().setColorScheme(Preferences.dark(request) ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
    }

    private static void tell(ErrorEvent event) {
        String reference = Incident.log(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification notice = new Notification(new Span(ui.getTranslation("incident.notice", reference)));
            notice.setPosition(Notification.Position.TOP_CENTER);
            notice.setDuration(12_000);
            notice.addThemeVariants(NotificationVariant.ERROR);
            notice.open();
        }
    }
}
