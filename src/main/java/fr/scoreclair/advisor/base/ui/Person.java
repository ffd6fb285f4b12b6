package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.scoreclair.advisor.base.Actor;
import java.util.List;

/** Who is signed in: the sign-in name, the role and the agency. */
class Person extends Composite<Div> {

    private static final List<String> KNOWN = List.of("ADVISOR", "SUPERVISOR", "COMPLIANCE", "MODEL_OWNER");

    Person(Actor actor) {
        String role = KNOWN.stream()
                .filter(actor::is)
                .findFirst()
                .map(known -> getTranslation("role." + known))
                .orElse("");
        String agency = actor.agency();
        Span where = new Span(agency == null ? role : role + " · " + getTranslation("house.agency", agency));
        Span name = new Span(actor.name());
        name.addClassName("who");
        getContent().add(name, where);
        getContent().addClassName("sc-person");
    }
}
