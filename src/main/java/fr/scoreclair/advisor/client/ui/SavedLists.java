package fr.scoreclair.advisor.client.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.client.ClientAddress;
import fr.scoreclair.advisor.client.ClientAddress.Asked;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.SavedFilters;
import fr.scoreclair.advisor.client.SavedFilters.SavedFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** « Mes listes »: open one by its name, keep the one on screen, delete one. */
class SavedLists extends Composite<Div> {

    private final SavedFilters saved;
    private final ValueSignal<ClientFilter> filter;
    private final ValueSignal<ClientOrder> order;
    private final ValueSignal<List<SavedFilter>> kept;
    private final Signal<Optional<SavedFilter>> shown;

    SavedLists(
            SavedFilters saved,
            ValueSignal<ClientFilter> filter,
            ValueSignal<ClientOrder> order,
            Consumer<Asked> open) {
        this.saved = saved;
        this.filter = filter;
        this.order = order;
        this.kept = new ValueSignal<>(saved.all());
        this.shown = Signal.computed(() -> {
            String query = ClientAddress.query(filter.get(), order.get());
            return kept.get().stream().filter(one -> one.query().equals(query)).findFirst();
        });
        Select<SavedFilter> lists = lists(open);
        Button save = new Button(getTranslation("clients.saved.save"), click -> ask());
        save.bindVisible(shown.map(Optional::isEmpty));
        Button delete = new Button(getTranslation("clients.saved.delete"), click -> delete());
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.bindVisible(shown.map(Optional::isPresent));
        getContent().add(lists, save, delete);
        getContent().addClassName("sc-saved");
    }

    @SuppressWarnings("NullAway") // an empty select has no value, which Vaadin's annotations do not say
    private Select<SavedFilter> lists(Consumer<Asked> open) {
        Select<SavedFilter> lists = new Select<>();
        lists.setAriaLabel(getTranslation("clients.saved"));
        lists.setPlaceholder(getTranslation("clients.saved"));
        lists.setItemLabelGenerator(one -> one == null ? "" : one.name());
        lists.bindVisible(kept.map(all -> !all.isEmpty()));
        Signal.effect(lists, () -> {
            lists.setItems(kept.get());
            lists.setValue(shown.get().orElse(null));
        });
        lists.addValueChangeListener(choice -> {
            if (choice.isFromClient() && choice.getValue() != null) {
                open.accept(ClientAddress.read(choice.getValue().query()));
            }
        });
        return lists;
    }

    private void ask() {
        TextField name = new TextField(getTranslation("clients.saved.name"));
        name.setMaxLength(SavedFilters.LONGEST_NAME);
        name.setManualValidation(true);
        name.setWidthFull();
        Dialog dialog = new Dialog(getTranslation("clients.saved.save"), name);
        Button keep = new Button(getTranslation("clients.saved.keep"), click -> keep(dialog, name));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER).listenOn(dialog).setResetFocusOnActiveElement(true);
        dialog.getFooter().add(new Button(getTranslation("clients.cancel"), click -> dialog.close()), keep);
        dialog.open();
        name.focus();
    }

    private void keep(Dialog dialog, TextField name) {
        try {
            saved.save(name.getValue(), filter.peek(), order.peek());
            kept.set(saved.all());
            dialog.close();
        } catch (Refusal refusal) {
            name.setErrorMessage(refusal.getMessage());
            name.setInvalid(true);
        }
    }

    private void delete() {
        shown.peek().ifPresent(one -> {
            saved.delete(one.name());
            kept.set(saved.all());
        });
    }
}
