package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.div;
import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.whatif.Simulation;

/** Whose file is simulated, that it is no assessment, and where to go from here. */
class BenchHead extends Composite<Div> {

    BenchHead(Simulation simulation) {
        ClientSummary client = simulation.client();
        String whose = client == null
                ? getTranslation("scorer.client.new")
                : getTranslation("scorer.file", client.fileNumber());
        Div title = div(
                "sc-title",
                new H1(getTranslation("menu.simulate")),
                span(whose + " · " + getTranslation("simulate.no-assessment"), "sc-muted"));
        if (simulation.model().catalogue().simulated()) {
            title.add(span(getTranslation("scorer.simulated"), "sc-chip", "plain", "small"));
        }
        title.add(span("", "spacer"));
        if (client != null) {
            title.add(link(ClientLinks.file(client.id()), "simulate.to-file"));
            title.add(link(ClientLinks.scorer(client.id()), "simulate.to-scorer"));
        }
        title.add(link(ClientLinks.SIMULATE, "simulate.other"));
        getContent().add(title);
        getContent().addClassName("sc-stack-tight");
        String other = simulation.assessedBy();
        if (other != null) {
            String version = simulation.model().catalogue().version();
            getContent()
                    .add(Parts.banner(
                            VaadinIcon.CLOCK, getTranslation("simulate.other-model", other, version), "warn"));
        }
    }

    private Anchor link(String href, String key) {
        Anchor link = new Anchor(href, getTranslation(key));
        link.addClassName("sc-link");
        return link;
    }
}
