package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A screen could not be drawn: one sentence and a reference; the cause is in the log. */
@ParentLayout(MainLayout.class)
@PermitAll
public class IncidentView extends PlainMessage implements HasErrorParameter<Exception>, HasDynamicTitle {

    IncidentView() {
        super(VaadinIcon.TOOLS, "incident.title", "incident.text");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        refer(Incident.log(parameter.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("incident.title"));
    }
}
