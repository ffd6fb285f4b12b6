package fr.scoreclair.advisor.comparison;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.client.CurrentScore.Score;
import fr.scoreclair.advisor.client.Neighbourhood;
import fr.scoreclair.advisor.client.Neighbours;
import fr.scoreclair.advisor.comparison.Comparison.Incomplete;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts clients side by side and looks for clients like them; no audit, no answer. */
@Service
public class ComparisonService {

    /** How many clients are looked at on each side of a score. */
    static final int LOOKED_AT = 2_500;

    private static final String MAY_COMPARE = "hasAnyRole('ADVISOR', 'SUPERVISOR')";

    private final Clients clients;
    private final Neighbours neighbours;
    private final RiskModels models;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ComparisonService(Clients clients, Neighbours neighbours, RiskModels models, AuditTrail auditTrail, Clock clock) {
        this.clients = clients;
        this.neighbours = neighbours;
        this.models = models;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Opens the files of one to four clients and has the active model explain each. Each opening is an event, the comparison
     * another; where it comes to nothing, no file was opened.
     */
    @PreAuthorize(MAY_COMPARE)
    @Transactional
    public Comparison compare(Collection<UUID> asked) {
        Set<UUID> whom = new LinkedHashSet<>(asked);
        if (whom.isEmpty()) {
            return new Comparison.Nobody();
        }
        if (whom.size() > ClientLinks.MOST_COMPARED) {
            return new Comparison.TooMany(whom.size());
        }
        List<ClientFile> files =
                whom.stream().map(clients::peek).flatMap(Optional::stream).toList();
        if (files.size() < whom.size()) {
            return new Comparison.Unknown();
        }
        List<ClientSummary> summaries = files.stream().map(ClientFile::client).toList();
        if (summaries.stream().map(ClientSummary::product).distinct().count() > 1) {
            return new Comparison.DifferentProducts(summaries);
        }
        RiskModel model = models.active(files.getFirst().client().product());
        List<Incomplete> incomplete = files.stream()
                .map(file -> incomplete(model, file))
                .flatMap(Optional::stream)
                .toList();
        return incomplete.isEmpty() ? open(model, whom) : new Comparison.WithoutScore(summaries, incomplete);
    }

    private Comparison open(RiskModel model, Set<UUID> whom) {
        List<Side> sides =
                whom.stream().map(clients::open).map(file -> side(model, file)).toList();
        auditTrail.record(
                new ClientsCompared(List.copyOf(whom), model.fingerprint().sha256()));
        return new Comparison.Ready(model, sides);
    }

    private static Side side(RiskModel model, ClientFile file) {
        double[] vector = model.vector(values(file));
        Explained explained = model.explain(vector, ReferenceGroup.AVERAGE);
        return new Side(file.client(), vector, explained, model.shown(explained));
    }

    private static Optional<Incomplete> incomplete(RiskModel model, ClientFile file) {
        try {
            model.vector(values(file));
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(new Incomplete(
                    file.client(),
                    refused.violations().stream()
                            .map(Refusal.Violation::message)
                            .toList()));
        }
    }

    private static Map<String, @Nullable Double> values(ClientFile file) {
        Map<String, @Nullable Double> values = new HashMap<>();
        file.data().forEach(datum -> values.put(datum.feature(), datum.value()));
        return values;
    }

    /**
     * The clients most like one client, among those this actor may see that the active version of the same product has scored;
     * one event that names them. {@value #LOOKED_AT} are looked at on each side of the score.
     *
     * @throws NotFound where the client does not exist, or not for this actor
     * @throws Refusal where its file does not hold what the model needs
     */
    @PreAuthorize(MAY_COMPARE)
    @Transactional
    public Similar similar(UUID client, Collection<UUID> except) {
        ClientFile file = clients.peek(client).orElseThrow(() -> new NotFound("client " + client));
        RiskModel model = models.active(file.client().product());
        double[] vector = model.vector(values(file));
        Score score = new Score(
                model.fingerprint().sha256(),
                clock.instant(),
                model.probabilities(new double[][] {vector})[0],
                model.margins(new double[][] {vector})[0],
                model.catalogue().threshold());
        Set<UUID> others = new LinkedHashSet<>(except);
        others.add(client);
        Neighbourhood around = neighbours.around(score, file.client().product(), others, LOOKED_AT);
        Similar similar = new SimilarClients(model).of(vector, around);
        List<UUID> named = Stream.of(similar.byReasons(), similar.byData())
                .flatMap(nearest -> nearest.clients().stream())
                .map(near -> near.row().id())
                .distinct()
                .toList();
        auditTrail.record(new SimilarSought(client, named, similar.searched()));
        return similar;
    }
}
