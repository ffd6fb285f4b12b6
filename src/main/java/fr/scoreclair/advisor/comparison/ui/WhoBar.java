package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.SingleKey;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Who is compared: each can be taken away, another added by file number. */
class WhoBar extends Composite<Div> {

    WhoBar(List<ClientSummary> compared, Clients clients, Consumer<List<UUID>> compare) {
        List<UUID> ids = compared.stream().map(ClientSummary::id).toList();
        UnorderedList who = new UnorderedList();
        who.addClassName("sc-who");
        for (int n = 0; n < compared.size(); n++) {
            who.add(one(n, compared.get(n), ids, compare));
        }
        who.setVisible(!compared.isEmpty());
        getContent().add(who, picker(compared, ids, clients, compare));
        getContent().addClassName("sc-who-bar");
    }

    private ListItem one(int n, ClientSummary client, List<UUID> ids, Consumer<List<UUID>> compare) {
        Anchor file = new Anchor(ClientLinks.file(client.id()), client.fileNumber());
        NativeButton remove = new NativeButton("", click -> {
            List<UUID> rest = new ArrayList<>(ids);
            rest.remove(client.id());
            compare.accept(rest);
        });
        remove.add(Parts.mute(VaadinIcon.CLOSE_SMALL));
        remove.setAriaLabel(getTranslation("compare.remove", client.fileNumber()));
        return new ListItem(Parts.mark(n), file, remove);
    }

    private ComboBox<ClientSummary> picker(
            List<ClientSummary> compared, List<UUID> ids, Clients clients, Consumer<List<UUID>> compare) {
        String product = compared.isEmpty() ? null : compared.getFirst().product();
        ComboBox<ClientSummary> picker = new ComboBox<>(getTranslation("compare.add"));
        picker.setPlaceholder(getTranslation("compare.add.hint"));
        SingleKey.SEARCH.follows(picker);
        picker.setItemLabelGenerator(ClientSummary::fileNumber);
        picker.setItems(
                query -> clients
                        .find(
                                new ClientFilter(product, query.getFilter().orElse(null)),
                                query.getOffset(),
                                query.getLimit())
                        .stream());
        picker.setEnabled(compared.size() < ClientLinks.MOST_COMPARED);
        if (!picker.isEnabled()) {
            picker.setHelperText(getTranslation("compare.full"));
        }
        picker.addValueChangeListener(change -> {
            ClientSummary chosen = change.getValue();
            if (chosen != null && !ids.contains(chosen.id())) {
                List<UUID> more = new ArrayList<>(ids);
                more.add(chosen.id());
                compare.accept(more);
            }
        });
        return picker;
    }
}
