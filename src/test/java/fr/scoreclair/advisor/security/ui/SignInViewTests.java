package fr.scoreclair.advisor.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.support.ScreenTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInViewTests extends ScreenTest {

    @Override
    protected String person() {
        return "conseiller";
    }

    @Test
    @DisplayName("In demo mode every account is one click away")
    void demo() {
        navigate(SignInView.class);
        assertThat(find(NativeButton.class).all().stream().map(NativeButton::getText))
                .containsExactly("conseiller", "conseiller2", "superviseur", "superviseur2", "conformite", "modele");
    }

    @Test
    @DisplayName("Outside demo mode no account is named")
    void production() {
        SignInView view = new SignInView(false);
        assertThat(words(view)).doesNotContain("conseiller").doesNotContain("démonstration");
    }

    @Test
    @DisplayName("A failed attempt is told without saying what was wrong")
    void failed() {
        UI.getCurrent().navigate("login", QueryParameters.of("error", ""));
        assertThat(find(LoginForm.class).single().isError()).isTrue();
    }
}
