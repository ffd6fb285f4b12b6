package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Forms somebody has begun to fill in, one per browser tab, so that a reload or another language loses nothing typed. */
@SpringComponent
@VaadinSessionScope
class Drafts {

    private static final int TABS = 20;

    record Draft(String address, Sheet sheet) {
        /** It is this form that was begun, over the same catalogue. */
        boolean continues(String shown, Sheet untouched) {
            return address.equals(shown) && sheet.catalogue().equals(untouched.catalogue());
        }
    }

    private final Map<String, Draft> byTab = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Draft> eldest) {
            return size() > TABS;
        }
    };

    void keep(UI ui, String address, Sheet sheet) {
        byTab.put(tab(ui), new Draft(address, sheet));
    }

    void drop(UI ui) {
        byTab.remove(tab(ui));
    }

    /** What was typed in this tab. */
    Optional<Draft> of(UI ui) {
        return Optional.ofNullable(byTab.get(tab(ui)));
    }

    /** The name the browser gives a tab outlives a reload. */
    private static String tab(UI ui) {
        @Nullable String name = ui.getPage().getExtendedClientDetails().getWindowName();
        return Objects.requireNonNullElse(name, "");
    }
}
