package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.decision.ApprovalService;
import fr.scoreclair.advisor.decision.Decision;
import fr.scoreclair.advisor.decision.DecisionService;
import fr.scoreclair.advisor.decision.Dossier;
import fr.scoreclair.advisor.decision.LetterService;
import fr.scoreclair.advisor.decision.Outcome;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessmentView;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Décider: what the model says, what a person decides, what became of it, and the letter. */
@Route("decider")
@RolesAllowed({"ADVISOR", "SUPERVISOR", "COMPLIANCE"})
public class DecisionView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final DecisionService service;
    private final ApprovalService approvals;
    private final LetterService letters;
    private final RiskModels models;
    private final Wording wording;
    private final Background background;

    private final ValueSignal<Optional<Dossier>> dossier = new ValueSignal<>(Optional.empty());
    private final ValueSignal<Outcry> outcry = new ValueSignal<>(Outcry.NONE);
    private final Div content = new Div();

    DecisionView(
            DecisionService service,
            ApprovalService approvals,
            LetterService letters,
            RiskModels models,
            Wording wording,
            Background background) {
        this.service = service;
        this.approvals = approvals;
        this.letters = letters;
        this.models = models;
        this.wording = wording;
        this.background = background;
        Div told = new Div();
        told.getElement().setAttribute("role", "alert");
        Signal.effect(this, () -> outcry.get().tell(told, getLocale(), this::getTranslation));
        content.addClassName("sc-stack");
        Signal.effect(this, () -> dossier.get().ifPresent(this::show));
        add(told, content);
        addClassName("sc-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decision.title") + " · ScoreClair";
    }

    @Override
    public void setParameter(BeforeEvent event, String assessment) {
        try {
            dossier.set(Optional.of(service.open(UUID.fromString(assessment))));
        } catch (NotFound | IllegalArgumentException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Dossier file) {
        content.removeAll();
        RiskModel model = file.assessment().model(models);
        Catalogue catalogue = model.catalogue();
        Div left = stack();
        Div right = stack();
        if (file.blind()) {
            left.add(new OpinionFirst(this::think));
        } else {
            act(file, left);
            right.add(new ModelSays(wording, file.assessment(), model));
        }
        right.add(new DataUsed(wording, file.assessment(), catalogue));
        Div two = new Div(left, right);
        two.addClassName("sc-decide");
        content.add(head(file, catalogue), two);
        if (!file.blind()) {
            file.history().inForce().map(this::letter).ifPresent(content::add);
        }
    }

    private void act(Dossier file, Div left) {
        if (file.mayApprove()) {
            file.history()
                    .pending()
                    .map(d -> new SecondPerson(d, this::approve, this::giveBack))
                    .ifPresent(left::add);
        }
        if (!file.history().decisions().isEmpty()) {
            left.add(new Past(file));
        }
        if (file.mayDecide()) {
            UUID id = file.assessment().id();
            left.add(new DecisionForm(
                    file, draft -> service.keep(id, draft), request -> attempt(() -> service.decide(request))));
        }
    }

    private Component head(Dossier file, Catalogue catalogue) {
        AssessmentView assessment = file.assessment();
        String whose = assessment.fileNumber();
        Div head = new Div(
                new H1(getTranslation("decision.title")),
                Parts.span(
                        getTranslation(
                                "decision.about",
                                whose == null ? getTranslation("decision.nobody") : whose,
                                catalogue.label().in(getLocale()),
                                Formats.dateTime(assessment.at(), getLocale())),
                        "sc-muted"));
        Anchor scorer = new Anchor("scorer?assessment=" + assessment.id(), getTranslation("decision.to-scorer"));
        scorer.addClassName("sc-link");
        Div all = new Div(head, scorer);
        all.addClassName("sc-stack-tight");
        UUID newer = file.newer();
        if (newer != null) {
            Anchor latest = new Anchor("decider/" + newer, getTranslation("decision.newer.open"));
            latest.addClassName("sc-link");
            Div banner = Parts.banner(VaadinIcon.CLOCK, getTranslation("decision.newer"), "warn");
            banner.add(latest);
            all.add(banner);
        }
        return all;
    }

    private LetterPanel letter(Decision decision) {
        return new LetterPanel(
                decision,
                letters.letter(decision.id()),
                dossier.peek().map(Dossier::mayDecide).orElse(false)
                        ? Optional.of(name -> letters.print(decision.id(), name))
                        : Optional.empty());
    }

    private void think(Outcome outcome) {
        dossier.peek()
                .ifPresent(file -> attempt(() -> service.think(file.assessment().id(), outcome)));
    }

    private void approve(UUID decision, String comment) {
        attempt(() -> approvals.approve(decision, comment));
    }

    private void giveBack(UUID decision, String comment) {
        attempt(() -> approvals.giveBack(decision, comment));
    }

    /** Does it, and shows what stands now; what was refused leaves the form as it is. */
    private <T> void attempt(Supplier<T> act) {
        UUID id = dossier.peek().orElseThrow().assessment().id();
        background.run(
                getLocale(),
                () -> {
                    act.get();
                    return service.open(id);
                },
                now -> {
                    outcry.set(Outcry.NONE);
                    dossier.set(Optional.of(now));
                },
                fault -> {
                    Outcry what = Outcry.of(fault);
                    if (what.stale()) {
                        dossier.set(Optional.of(service.open(id)));
                    }
                    outcry.set(what);
                });
    }

    private static Div stack() {
        Div stack = new Div();
        stack.addClassName("sc-stack");
        return stack;
    }
}
