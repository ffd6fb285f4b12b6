package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Nothing lives at this address. */
@ParentLayout(MainLayout.class)
@PermitAll
public class NotFoundView extends PlainMessage implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    NotFoundView() {
        super(VaadinIcon.MAP_MARKER, "not-found.title", "not-found.text");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("not-found.title"));
    }
}
