package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.div;
import static fr.scoreclair.advisor.whatif.ui.Parts.mute;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Nothing to simulate yet: whose file, or a new application of which product? */
class Picker extends Composite<Section> {

    Picker(List<Catalogue> catalogues, Clients clients, Consumer<UUID> client, Consumer<String> application) {
        ComboBox<ClientSummary> file = new ComboBox<>(getTranslation("simulate.pick.client"));
        file.setPlaceholder(getTranslation("simulate.pick.example"));
        file.setItemLabelGenerator(ClientSummary::fileNumber);
        Select<Catalogue> product = new Select<>();
        product.setLabel(getTranslation("scorer.product"));
        product.setItems(catalogues);
        product.setItemLabelGenerator(one -> one.label().in(getLocale()));
        product.setValue(catalogues.getFirst());
        product.addValueChangeListener(change -> file.getDataProvider().refreshAll());
        file.setItems(query -> clients
                .find(
                        new ClientFilter(
                                product.getValue().product(), query.getFilter().orElse(null)),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        file.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                client.accept(change.getValue().id());
            }
        });
        Button fresh = new Button(
                getTranslation("scorer.new"),
                click -> application.accept(product.getValue().product()));
        getContent()
                .add(
                        div("sc-empty", mute(VaadinIcon.SLIDERS), new Paragraph(getTranslation("simulate.pick"))),
                        div("sc-picker", product, file, fresh));
        getContent().addClassName("sc-card");
    }
}
