package fr.scoreclair.advisor.support;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.scoreclair.advisor.ScoreClair;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.ClientFileSection;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * A screen without a browser, over the real services and a database of its own; background work is done at once. All screen
 * tests share one start.
 */
@SpringBootTest(
        classes = ScoreClair.class,
        properties = {
            "vaadin.productionMode=true",
            "scoreclair.demo=true",
            "scoreclair.demo-clients=40",
            "scoreclair.data=target/test-data"
        })
@OnPostgres
@Import(ScreenTest.AtOnce.class)
public abstract class ScreenTest extends SpringBrowserlessTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class AtOnce {
        @Bean
        @Primary
        Background atOnce() {
            return new Background(Runnable::run);
        }

        /** Two sections of a room that is none, in the wrong order. */
        @Bean
        ClientFileSection second() {
            return section(802, "second ");
        }

        @Bean
        ClientFileSection first() {
            return section(801, "premier ");
        }

        private static ClientFileSection section(int order, String word) {
            return new ClientFileSection() {
                @Override
                public int order() {
                    return order;
                }

                @Override
                public Optional<Component> of(ClientFile file) {
                    return Optional.of(new Div(word + file.client().fileNumber()));
                }
            };
        }
    }

    @Autowired
    UserDetailsService accounts;

    @Autowired
    TestDatabase postgres;

    /** The demo account that looks at the screen. */
    protected abstract String person();

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        ActingPerson.isNobody();
        UserDetails account = accounts.loadUserByUsername(person());
        ActingPerson.signIn(UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        postgres.asOwner().execute("truncate form_draft"); // every tab has the same name here
        super.initVaadinEnvironment();
    }

    /** All words of a component, as a person would read them. */
    protected static String words(Component component) {
        return component
                .getElement()
                .getTextRecursively()
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }
}
