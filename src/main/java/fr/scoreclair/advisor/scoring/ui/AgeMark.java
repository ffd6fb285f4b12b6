package fr.scoreclair.advisor.scoring.ui;

import static fr.scoreclair.advisor.scoring.ui.Words.mute;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.client.Freshness;
import fr.scoreclair.advisor.riskmodel.Feature;

/** How old the datum beside it is: « il y a 3 mois », « périmé · 8 mois », « demande du jour ». */
class AgeMark extends Composite<Span> {

    private final Clients clients;

    AgeMark(Clients clients, Signal<Entry> entry) {
        this.clients = clients;
        Signal<Boolean> stale = entry.map(e -> freshness(e) instanceof Freshness f && f.stale());
        Icon icon = mute(VaadinIcon.WARNING);
        icon.bindVisible(stale);
        Span text = new Span();
        text.bindText(entry.map(this::text));
        getContent().add(icon, text);
        getContent().addClassName("sc-age");
        getContent().bindClassName("stale", stale);
        getContent().getElement().bindAttribute("title", entry.map(this::origin));
    }

    private @org.jspecify.annotations.Nullable Freshness freshness(Entry entry) {
        Known known = entry.known();
        return known == null || !entry.isKnown()
                ? null
                : clients.freshness(known.asOf(), entry.feature().freshnessMonths());
    }

    private String text(Entry entry) {
        Known known = entry.known();
        Freshness freshness = freshness(entry);
        if (known == null || freshness == null) {
            return entry.value() == null ? "" : getTranslation("age.today");
        }
        if (entry.value() == null) {
            return getTranslation("age.unknown");
        }
        return words(entry.feature(), known, freshness);
    }

    private String words(Feature feature, Known known, Freshness freshness) {
        if (feature.freshnessMonths() == null) {
            return known.source();
        }
        String age = Ages.words(freshness, this::getTranslation);
        return freshness.stale() ? getTranslation("age.stale", age) : Ages.ago(freshness, this::getTranslation);
    }

    private String origin(Entry entry) {
        Known known = entry.known();
        if (known == null || !entry.isKnown()) {
            return "";
        }
        String origin = getTranslation("age.origin", Formats.date(known.asOf(), getLocale()), known.source());
        return known.simulated() ? origin + " · " + getTranslation("age.simulated") : origin;
    }
}
