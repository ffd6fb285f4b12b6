package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.scoring.StaleReason;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies on the Scorer's desk: the form, the result, whom it is told against, earlier assessments; and how they change. */
final class Desk {

    private static final int PAST = 10;

    private final RiskModels models;
    private final Clients clients;
    private final ScoringService scoring;
    private final Background background;
    private final Locale locale;

    private final ValueSignal<Sheet> sheet;
    private final ValueSignal<Result> result = new ValueSignal<>(new Result.Empty());
    private final ValueSignal<ReferenceGroup> reference = new ValueSignal<>(ReferenceGroup.AVERAGE);
    private final ValueSignal<List<AssessmentView>> past = new ValueSignal<>(List.of());
    private Sheet untouched;

    Desk(RiskModels models, Clients clients, ScoringService scoring, Background background, Locale locale) {
        this.models = models;
        this.clients = clients;
        this.scoring = scoring;
        this.background = background;
        this.locale = locale;
        untouched = Sheet.blank(catalogues().getFirst(), locale);
        sheet = new ValueSignal<>(untouched);
    }

    List<Catalogue> catalogues() {
        return models.active().stream().map(RiskModel::catalogue).toList();
    }

    Signal<Sheet> sheet() {
        return sheet;
    }

    Signal<Result> result() {
        return result;
    }

    Signal<ReferenceGroup> reference() {
        return reference;
    }

    Signal<List<AssessmentView>> past() {
        return past;
    }

    /** The form as it was before anybody typed. */
    Sheet untouched() {
        return untouched;
    }

    void fill(Sheet filled) {
        sheet.set(filled);
    }

    void change(Entry entry) {
        sheet.update(s -> s.with(entry));
    }

    void startAnew() {
        begin(sheet.peek().catalogue());
    }

    void begin(@Nullable String product) {
        begin(
                product == null
                        ? models.active().getFirst().catalogue()
                        : models.active(product).catalogue());
    }

    void begin(Catalogue catalogue) {
        start(Sheet.blank(catalogue, locale), List.of());
    }

    void openClient(UUID client) {
        var file = clients.open(client);
        Catalogue catalogue = models.active(file.client().product()).catalogue();
        start(Sheet.of(catalogue, file, locale), scoring.history(client, PAST));
    }

    void openAssessment(UUID stored) {
        AssessmentView assessment = scoring.assessment(stored);
        UUID id = assessment.clientId();
        ClientSummary client =
                id == null ? null : clients.peek(id).map(file -> file.client()).orElse(null);
        Catalogue catalogue = assessment.model(models).catalogue();
        start(Sheet.of(catalogue, client, assessment, locale), id == null ? List.of() : scoring.history(id, PAST));
        reference.set(assessment.explained().reference());
        result.set(new Result.Loaded(assessment, assessment.explained()));
    }

    private void start(Sheet start, List<AssessmentView> history) {
        untouched = start;
        result.set(new Result.Empty());
        past.set(history);
        sheet.set(start);
    }

    /** @return false where the form refuses: then nothing is to be scored */
    boolean ready() {
        sheet.update(Sheet::afterAttempt);
        return sheet.peek().acceptable();
    }

    /** @param reason why stale data is scored, null where none is stale */
    void launch(@Nullable StaleReason reason) {
        Sheet now = sheet.peek();
        result.set(new Result.Loading());
        background.run(
                locale, () -> scoring.assess(now.request(reference.peek()), reason), this::arrived, this::failed);
    }

    void tellAgainst(@Nullable ReferenceGroup group) {
        if (group == null) {
            return;
        }
        reference.set(group);
        if (result.peek() instanceof Result.Loaded(AssessmentView assessment, Explained told)) {
            background.run(
                    locale,
                    () -> scoring.explain(assessment.id(), group),
                    explained -> result.set(new Result.Loaded(assessment, explained)),
                    this::failed);
        }
    }

    private void arrived(AssessmentView assessment) {
        result.set(new Result.Loaded(assessment, assessment.explained()));
        UUID client = assessment.clientId();
        if (client != null) {
            past.set(scoring.history(client, PAST));
        }
    }

    private void failed(RuntimeException fault) {
        result.set(Result.of(fault));
    }
}
