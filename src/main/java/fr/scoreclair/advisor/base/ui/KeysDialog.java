package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import fr.scoreclair.advisor.base.SingleKey;

/** What the keyboard can do, and whether single keys act: who speaks to the computer may want them off (WCAG 2.1.4). */
class KeysDialog extends Dialog {

    /** @param files whether the person works with files of clients */
    KeysDialog(boolean files) {
        setHeaderTitle(getTranslation("keys.title"));
        DescriptionList keys = new DescriptionList();
        keys.addClassName("sc-key-list");
        for (SingleKey key : SingleKey.values()) {
            if (files || key == SingleKey.HELP) {
                say(keys, key.key().toUpperCase(getLocale()), "keys." + key);
            }
        }
        if (files) {
            say(keys, getTranslation("keys.enter"), "keys.enter.text");
        }
        say(keys, getTranslation("keys.escape"), "keys.escape.text");
        Div content = new Div(keys, alone());
        content.addClassName("sc-entry");
        add(content);
        getFooter().add(new Button(getTranslation("keys.close"), click -> close()));
    }

    private void say(DescriptionList keys, String key, String text) {
        Span cap = new Span(key);
        cap.addClassName("sc-key");
        keys.add(new DescriptionList.Term(cap), new DescriptionList.Description(getTranslation(text)));
    }

    private Component alone() {
        Checkbox alone = new Checkbox(getTranslation("keys.alone"), Preferences.keys(VaadinRequest.getCurrent()));
        alone.setHelperText(getTranslation("keys.alone.help"));
        alone.addValueChangeListener(change -> Preferences.keepKeys(change.getValue()));
        return alone;
    }
}
