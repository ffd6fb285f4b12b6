package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Leaves: the session ends. */
class SignOut extends PlainButton {

    SignOut(AuthenticationContext authentication) {
        super(VaadinIcon.SIGN_OUT, "", "", authentication::logout);
        addClassName("round");
        setAriaLabel(getTranslation("house.sign-out"));
        setTitle(getTranslation("house.sign-out"));
    }
}
