package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import fr.scoreclair.advisor.scoring.FormDraft;
import fr.scoreclair.advisor.scoring.FormDraft.Typed;
import fr.scoreclair.advisor.scoring.FormDrafts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Forms somebody has begun to fill in, one per browser tab, so that a reload, another language or a restart of the server
 * loses nothing typed. The session holds them too: a database that is away costs nobody a form.
 */
@SpringComponent
@VaadinSessionScope
class Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final int TABS = 20;

    private final FormDrafts kept;
    private final Map<String, Optional<FormDraft>> byTab = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<FormDraft>> eldest) {
            return size() > TABS;
        }
    };

    Drafts(FormDrafts kept) {
        this.kept = kept;
    }

    void keep(String tab, String address, Sheet sheet) {
        FormDraft draft = draft(address, sheet);
        if (!Optional.of(draft).equals(byTab.put(tab, Optional.of(draft)))) {
            quietly(() -> kept.keep(tab, draft));
        }
    }

    void drop(String tab) {
        Optional<FormDraft> before = byTab.put(tab, Optional.empty());
        if (before == null || before.isPresent()) {
            quietly(() -> kept.drop(tab));
        }
    }

    /** The form, where it is this one that was begun, over the same catalogue. */
    static Optional<Sheet> continued(Optional<FormDraft> begun, String address, Sheet untouched) {
        return begun.filter(draft -> draft.address().equals(address)
                        && draft.product().equals(untouched.catalogue().product())
                        && draft.version().equals(untouched.catalogue().version()))
                .map(draft -> filled(draft, untouched));
    }

    /** What was typed in this tab. */
    Optional<FormDraft> of(String tab) {
        Optional<FormDraft> here = byTab.get(tab);
        if (here != null) {
            return here;
        }
        try {
            return kept.of(tab);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("no draft could be read", away);
            return Optional.empty();
        }
    }

    private static void quietly(Runnable act) {
        try {
            act.run();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("a draft is in the session only", away);
        }
    }

    private static FormDraft draft(String address, Sheet sheet) {
        Map<String, Typed> typed = new HashMap<>();
        sheet.entries()
                .forEach((name, entry) -> typed.put(name, new Typed(entry.text(), entry.value(), entry.readable())));
        return new FormDraft(
                address, sheet.catalogue().product(), sheet.catalogue().version(), typed);
    }

    private static Sheet filled(FormDraft draft, Sheet untouched) {
        Sheet sheet = untouched;
        for (Entry entry : untouched.entries().values()) {
            Typed typed = draft.entries().get(entry.feature().name());
            if (typed != null) {
                sheet = sheet.with(
                        new Entry(entry.feature(), typed.text(), typed.value(), entry.known(), typed.readable()));
            }
        }
        return sheet;
    }

    /** The name the browser gives a tab outlives a reload. */
    static String tab(UI ui) {
        @Nullable String name = ui.getPage().getExtendedClientDetails().getWindowName();
        return Objects.requireNonNullElse(name, "");
    }
}
