package fr.scoreclair.advisor.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.mocks.MockResponse;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletResponse;
import fr.scoreclair.advisor.base.SingleKey;
import fr.scoreclair.advisor.client.ui.ClientsView;
import fr.scoreclair.advisor.comparison.ui.ComparisonView;
import fr.scoreclair.advisor.compliance.ui.AuditView;
import fr.scoreclair.advisor.scoring.ui.ScoringView;
import fr.scoreclair.advisor.support.ScreenTest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The keys that act alone: what carries them, who is told of them, and that they can be switched off. */
class KeysTests {

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(KeysTests::all));
    }

    private static List<String> keys(Component screen) {
        return all(screen.getElement())
                .map(element -> element.getAttribute("data-key"))
                .filter(key -> key != null)
                .toList();
    }

    /** What the browser was last given to keep. */
    private static String kept() {
        ServletResponse response = VaadinServletResponse.getCurrent();
        while (response instanceof ServletResponseWrapper wrapper) {
            response = wrapper.getResponse();
        }
        return ((MockResponse) response)
                .getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("sc-keys"))
                        .reduce((first, last) -> last)
                        .map(Cookie::getValue)
                        .orElse("");
    }

    @Nested
    @DisplayName("An advisor")
    class Advisor extends ScreenTest {

        @Override
        protected String person() {
            return "conseiller";
        }

        @Test
        @DisplayName("searches by / on every screen of files, simulates by s and compares by c from the Scorer")
        void carried() {
            assertThat(keys(navigate("scorer", ScoringView.class))).contains("/", "s", "c");
            assertThat(keys(navigate("clients", ClientsView.class))).contains("/", "c");
            assertThat(keys(navigate("comparer", ComparisonView.class))).containsExactly("/");
        }

        @Test
        @DisplayName("is told of all keys and can switch off those that act alone")
        void told() {
            navigate("scorer", ScoringView.class);
            NativeButton help = find(NativeButton.class).all().stream()
                    .filter(button ->
                            SingleKey.HELP.key().equals(button.getElement().getAttribute("data-key")))
                    .findFirst()
                    .orElseThrow();
            test(help).click();
            Dialog dialog = find(Dialog.class).single();
            assertThat(words(dialog))
                    .contains("/", "S", "C", "?", "Entrée", "Échap")
                    .doesNotContain("!fr");
            Checkbox alone = find(Checkbox.class).from(dialog).single();
            assertThat(alone.getValue()).isTrue();
            alone.setValue(false);
            assertThat(kept()).isEqualTo("off");
            alone.setValue(true);
            assertThat(kept()).isEqualTo("on");
        }
    }

    @Nested
    @DisplayName("Compliance")
    class Compliance extends ScreenTest {

        @Override
        protected String person() {
            return "conformite";
        }

        @Test
        @DisplayName("is told only of the keys that lead somewhere")
        void told() {
            navigate("audit", AuditView.class);
            test(find(NativeButton.class).all().stream()
                            .filter(button -> SingleKey.HELP
                                    .key()
                                    .equals(button.getElement().getAttribute("data-key")))
                            .findFirst()
                            .orElseThrow())
                    .click();
            assertThat(words(find(Dialog.class).single()))
                    .contains("?", "Échap")
                    .doesNotContain("Simuler", "Comparer", "Lancer le scoring");
        }
    }
}
