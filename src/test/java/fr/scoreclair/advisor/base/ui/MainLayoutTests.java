package fr.scoreclair.advisor.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.sidenav.SideNavItem;
import fr.scoreclair.advisor.compliance.ui.AuditView;
import fr.scoreclair.advisor.scoring.ui.ScoringView;
import fr.scoreclair.advisor.support.ScreenTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The frame shows what the role may open, and no more. */
class MainLayoutTests {

    @Nested
    @DisplayName("An advisor")
    class Advisor extends ScreenTest {

        @Override
        protected String person() {
            return "conseiller";
        }

        @Test
        @DisplayName("starts in the Scorer and finds Scorer, Clients and Transparence")
        void menu() {
            navigate("", ScoringView.class);
            assertThat(find(SideNavItem.class).all().stream().map(SideNavItem::getLabel))
                    .containsExactly("Scorer", "Simuler", "Clients", "Comparer", "Transparence");
            assertThat(words(find(Person.class).single())).contains("conseiller", "Conseiller · agence Paris");
        }

        @Test
        @DisplayName("is told plainly that the trail is not theirs to read")
        void audit() {
            NotAllowedView refused = navigate("audit", NotAllowedView.class);
            assertThat(words(refused)).contains("Accès non autorisé").doesNotContain("AccessDenied");
        }

        @Test
        @DisplayName("is told plainly that an address leads nowhere")
        void nowhere() {
            assertThat(words(navigate("nulle-part", NotFoundView.class))).contains("Page introuvable");
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
        @DisplayName("starts at the trail and finds Audit and Transparence")
        void menu() {
            navigate("", AuditView.class);
            assertThat(find(SideNavItem.class).all().stream().map(SideNavItem::getLabel))
                    .containsExactly("Audit", "Transparence");
        }
    }
}
