package fr.scoreclair.advisor.scoring.ui.file;

import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.audit.AuditEntry;
import fr.scoreclair.advisor.audit.AuditFilter;
import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Formats;
import java.util.List;
import java.util.UUID;

/** Who looked at this file, from the trail; for compliance only, as the trail itself sees to. */
class ViewersCard extends Composite<Section> {

    private static final int LATEST = 100;

    ViewersCard(UUID client, AuditTrail trail) {
        AuditFilter openings = new AuditFilter(null, null, null, "client.opened", "client:" + client, null);
        List<AuditEntry> entries = trail.find(openings, 0, LATEST);
        getContent().addClassName("sc-card");
        getContent()
                .add(
                        new H2(getTranslation("file.viewers")),
                        Cells.table(
                                getTranslation("file.viewers"),
                                List.of(
                                        getTranslation("file.viewers.at"),
                                        getTranslation("file.viewers.who"),
                                        getTranslation("file.viewers.role")),
                                entries.stream()
                                        .map(entry -> Cells.row(
                                                Formats.timestamp(entry.at(), getLocale()),
                                                span(entry.actor()),
                                                span(role(entry.role()))))
                                        .toList()));
    }

    private String role(String role) {
        return role.contains(",") ? role : getTranslation("role." + role);
    }
}
