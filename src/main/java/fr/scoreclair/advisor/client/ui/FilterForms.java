package fr.scoreclair.advisor.client.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientFilterForm;
import fr.scoreclair.advisor.client.ClientList;
import java.time.Clock;

/** Lends the list's form to other rooms' screens. */
@org.springframework.stereotype.Component
class FilterForms implements ClientFilterForm {

    private final ClientList list;
    private final Products products;
    private final Clock clock;

    FilterForms(ClientList list, Products products, Clock clock) {
        this.list = list;
        this.products = products;
        this.clock = clock;
    }

    @Override
    public Component of(ValueSignal<ClientFilter> filter) {
        UI ui = UI.getCurrent();
        ListWords words = new ListWords(products.all(ui.getLocale()), ui.getLocale(), clock, ui::getTranslation);
        return FilterBar.withoutSearch(filter, words, list.desks());
    }
}
