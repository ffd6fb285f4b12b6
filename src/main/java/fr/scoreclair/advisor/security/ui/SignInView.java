package fr.scoreclair.advisor.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** Name and password; what was wrong is never told. In demo mode the accounts are one click away. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@JsModule("context://sc/house.js")
@JsModule("context://sc/sign-in.js")
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> DEMO_ACCOUNTS =
            List.of("conseiller", "conseiller2", "superviseur", "superviseur2", "conformite", "modele");

    private final LoginForm form = new LoginForm();

    SignInView(@Value("${scoreclair.demo:false}") boolean demo) {
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        Div card = new Div(form);
        card.addClassName("sc-card");
        if (demo) {
            card.add(demoAccounts());
        }
        Div box = new Div(brand(), card);
        box.addClassName("box");
        add(box, new Footer(new Paragraph(getTranslation("sign-in.footer"))));
        addClassName("sc-sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · ScoreClair";
    }

    private Component brand() {
        Div brand = new Div(new Svg(getClass().getResourceAsStream("/META-INF/resources/sc/mark.svg")));
        brand.add(new H1("ScoreClair"));
        Paragraph line = new Paragraph(getTranslation("sign-in.line"));
        line.addClassName("sc-muted");
        brand.add(line);
        brand.addClassName("brand");
        return brand;
    }

    private Component demoAccounts() {
        Paragraph title = new Paragraph(getTranslation("sign-in.demo"));
        title.addClassNames("sc-small", "sc-muted");
        Div chips = new Div();
        chips.addClassName("chips");
        DEMO_ACCOUNTS.stream().map(SignInView::chip).forEach(chips::add);
        Div demo = new Div(title, chips);
        demo.addClassName("sc-demo");
        return demo;
    }

    private static NativeButton chip(String account) {
        NativeButton chip = new NativeButton(account);
        chip.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-demo-account", account)
                .setAttribute("data-demo-password", "demo");
        return chip;
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form labels = words.getForm();
        labels.setTitle(getTranslation("sign-in.title"));
        labels.setUsername(getTranslation("sign-in.name"));
        labels.setPassword(getTranslation("sign-in.password"));
        labels.setSubmit(getTranslation("sign-in.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(getTranslation("sign-in.error.title"));
        error.setMessage(getTranslation("sign-in.error.text"));
        error.setUsername(getTranslation("sign-in.error.name"));
        error.setPassword(getTranslation("sign-in.error.password"));
        return words;
    }
}
