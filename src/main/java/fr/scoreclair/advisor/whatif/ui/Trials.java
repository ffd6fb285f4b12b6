package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import fr.scoreclair.advisor.whatif.Simulation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each browser tab was trying, in the session alone, so that a reload or another language loses nothing typed. */
@SpringComponent
@VaadinSessionScope
class Trials {

    private static final int TABS = 20;

    /**
     * @param address of the screen, within the application
     * @param base what the simulation started from
     */
    record Kept(String address, String model, Map<String, @Nullable Double> base, Trial trial) {

        boolean isOf(Simulation simulation) {
            return model.equals(simulation.model().fingerprint().sha256());
        }
    }

    private final Map<String, Kept> byTab = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > TABS;
        }
    };

    void keep(String tab, String address, Bench bench, Trial trial) {
        Simulation simulation = bench.simulation();
        byTab.put(tab, new Kept(address, simulation.model().fingerprint().sha256(), simulation.base(), trial));
    }

    /** What was tried in this tab at this very address. */
    Optional<Kept> of(String tab, String address) {
        return Optional.ofNullable(byTab.get(tab)).filter(kept -> kept.address().equals(address));
    }

    /** The name the browser gives a tab outlives a reload. */
    static String tab(UI ui) {
        @Nullable String name = ui.getPage().getExtendedClientDetails().getWindowName();
        return Objects.requireNonNullElse(name, "");
    }
}
