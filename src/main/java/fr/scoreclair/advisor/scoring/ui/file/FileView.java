package fr.scoreclair.advisor.scoring.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.client.ClientData;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.ClientFileSection;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.client.UpdateRequests;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.ScoringService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** Fiche client: one opening of the file, one event in the trail. */
@Route(ClientLinks.FILE)
@RolesAllowed({"ADVISOR", "SUPERVISOR", "COMPLIANCE"})
public class FileView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int PAST = 50;

    private final Clients clients;
    private final UpdateRequests requests;
    private final ScoringService scoring;
    private final RiskModels models;
    private final CurrentActor currentActor;
    private final ClientData data;
    private final Wording wording;
    private final AuditTrail trail;
    private final List<ClientFileSection> sections;
    private final Clock clock;
    private final ValueSignal<Optional<Opened>> opened = new ValueSignal<>(Optional.empty());
    private final Div content = new Div();

    FileView(
            Clients clients,
            UpdateRequests requests,
            ScoringService scoring,
            RiskModels models,
            CurrentActor currentActor,
            ClientData data,
            Wording wording,
            AuditTrail trail,
            ObjectProvider<ClientFileSection> sections,
            Clock clock) {
        this.clients = clients;
        this.requests = requests;
        this.scoring = scoring;
        this.models = models;
        this.currentActor = currentActor;
        this.data = data;
        this.wording = wording;
        this.trail = trail;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ClientFileSection::order))
                .toList();
        this.clock = clock;
        content.addClassName("sc-file");
        add(content);
        addClassName("sc-page");
        Signal.effect(this, () -> draw(opened.get()));
    }

    @Override
    public String getPageTitle() {
        return opened.peek()
                        .map(one ->
                                getTranslation("file.title", one.file().client().fileNumber()))
                        .orElse("")
                + " · ScoreClair";
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            opened.set(Optional.of(lay(clients.open(UUID.fromString(id)))));
        } catch (NotFound | IllegalArgumentException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private Opened lay(ClientFile file) {
        UUID id = file.client().id();
        Actor actor = currentActor.get();
        return new Opened(
                file,
                models.active(file.client().product()).catalogue(),
                requests.of(id),
                scoring.history(id, PAST),
                actor.is("ADVISOR") || actor.is("SUPERVISOR"));
    }

    /** After a change of the file by the person who has it open, which is no second opening. */
    private void changed() {
        opened.peek()
                .flatMap(one -> clients.peek(one.file().client().id()))
                .ifPresent(file -> opened.set(Optional.of(lay(file))));
    }

    private void draw(Optional<Opened> now) {
        content.removeAll();
        now.map(this::parts).ifPresent(parts -> parts.forEach(content::add));
    }

    private Stream<Component> parts(Opened one) {
        Stream<Component> own = Stream.of(
                new FileHead(one),
                new DataCard(one, data, wording, clock, this::changed),
                new UpdateCard(one, requests, this::changed),
                new AssessmentsCard(one));
        Stream<Component> others =
                sections.stream().map(section -> section.of(one.file())).flatMap(Optional::stream);
        Stream<Component> viewers = currentActor.get().is("COMPLIANCE")
                ? Stream.of(new ViewersCard(one.file().client().id(), trail))
                : Stream.empty();
        return Stream.of(own, others, viewers).flatMap(part -> part);
    }
}
