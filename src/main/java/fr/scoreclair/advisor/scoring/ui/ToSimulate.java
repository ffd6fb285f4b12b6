package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.scoring.EnteredValues;
import java.util.Map;

/** The way from the Scorer to Simuler, with what has been entered. */
final class ToSimulate {

    private ToSimulate() {}

    static void go(UI ui, Sheet sheet, Result result) {
        String product = sheet.catalogue().product();
        ComponentUtil.setData(ui, EnteredValues.class, new EnteredValues(product, sheet.values()));
        ClientSummary client = sheet.client();
        if (client != null) {
            ui.navigate(ClientLinks.simulate(client.id()));
        } else if (result instanceof Result.Loaded loaded) {
            ui.navigate(ClientLinks.simulate(loaded.assessment().id()));
        } else {
            ui.navigate(ClientLinks.SIMULATE, QueryParameters.simple(Map.of("product", product)));
        }
    }
}
