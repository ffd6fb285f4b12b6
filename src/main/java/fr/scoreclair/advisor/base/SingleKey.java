package fr.scoreclair.advisor.base;

import com.vaadin.flow.component.HasElement;

/** A key that acts alone, wherever a screen has something to act on and nobody is typing; each can be switched off. */
public enum SingleKey {
    /** Puts the cursor where a file is searched. */
    SEARCH("/"),
    SIMULATE("s"),
    COMPARE("c"),
    HELP("?");

    private final String key;

    SingleKey(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** This link or button is followed, this field gets the cursor. */
    public void follows(HasElement target) {
        target.getElement().setAttribute("data-key", key).setAttribute("aria-keyshortcuts", key);
    }
}
