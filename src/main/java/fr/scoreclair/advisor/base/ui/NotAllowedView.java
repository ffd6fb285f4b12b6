package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** The role does not open this screen. */
@ParentLayout(MainLayout.class)
@PermitAll
public class NotAllowedView extends PlainMessage implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    NotAllowedView() {
        super(VaadinIcon.LOCK, "not-allowed.title", "not-allowed.text");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("not-allowed.title"));
    }
}
