package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scenarios kept with a client: who may see the client may keep, compare and take away, whoever kept them, so that a colleague
 * of the agency can go on.
 */
@Service
public class ScenarioService {

    public static final int LONGEST_NAME = 60;
    public static final int MOST = 20;

    private final Scenarios scenarios;
    private final Clients clients;
    private final CurrentActor currentActor;
    private final AuditTrail auditTrail;

    ScenarioService(Scenarios scenarios, Clients clients, CurrentActor currentActor, AuditTrail auditTrail) {
        this.scenarios = scenarios;
        this.clients = clients;
        this.currentActor = currentActor;
        this.auditTrail = auditTrail;
    }

    /**
     * Keeps what a simulation shows under a name.
     *
     * @param months the loan's term, null without a loan
     * @param rate the loan's yearly rate as a share, null with {@code months}
     * @throws Refusal where the name is empty, too long or taken, the client has {@value #MOST} already, or the model refuses
     *     the values
     * @throws NotFound where the client is not for this actor (any more)
     */
    @PreAuthorize(SimulationService.MAY_SIMULATE)
    @Transactional
    public Scenario keep(
            Simulation simulation,
            String name,
            Map<String, @Nullable Double> values,
            @Nullable Integer months,
            @Nullable Double rate) {
        UUID client = visible(simulation.client());
        String stripped = name.strip();
        refuse(stripped, scenarios.of(client));
        RiskModel model = simulation.model();
        Outlook then =
                new Outlook(model.score(model.vector(values)), model.catalogue().threshold());
        Scenario kept = scenarios.add(new Scenario(
                UUID.randomUUID(),
                client,
                stripped,
                scenarios.now(),
                currentActor.get().name(),
                model.catalogue().product(),
                model.fingerprint().sha256(),
                then,
                values,
                months,
                rate));
        auditTrail.record(new ScenarioKept(simulation.id(), kept));
        return kept;
    }

    /** Those of the simulation's client, oldest first, each scored by the simulation's model where another one did before. */
    @PreAuthorize(SimulationService.MAY_SIMULATE)
    @Transactional(readOnly = true)
    public List<Scenario.Today> of(Simulation simulation) {
        return scenarios.of(visible(simulation.client())).stream()
                .map(scenario -> today(scenario, simulation.model()))
                .toList();
    }

    /** @throws NotFound where there is none, or not for this actor */
    @PreAuthorize(SimulationService.MAY_SIMULATE)
    @Transactional
    public void remove(UUID id) {
        Scenario scenario = scenarios
                .find(id)
                .filter(one -> clients.peek(one.client()).isPresent())
                .orElseThrow(() -> new NotFound("scenario " + id));
        if (scenarios.remove(id, currentActor.get().name())) {
            auditTrail.record(new ScenarioRemoved(scenario));
        }
    }

    static Scenario.Today today(Scenario scenario, RiskModel model) {
        if (scenario.modelSha256().equals(model.fingerprint().sha256())) {
            return new Scenario.Today(scenario, scenario.then(), false);
        }
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        model.catalogue()
                .names()
                .forEach(name -> values.put(name, scenario.values().get(name)));
        try {
            double score = model.score(model.vector(values));
            return new Scenario.Today(
                    scenario, new Outlook(score, model.catalogue().threshold()), true);
        } catch (Refusal refused) {
            return new Scenario.Today(scenario, null, true);
        }
    }

    private UUID visible(@Nullable ClientSummary client) {
        return Optional.ofNullable(client)
                .flatMap(one -> clients.peek(one.id()))
                .map(file -> file.client().id())
                .orElseThrow(() -> new NotFound("client of a simulation"));
    }

    private static void refuse(String name, List<Scenario> others) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw refusal(
                    "Donnez un nom de 1 à " + LONGEST_NAME + " caractères.",
                    "Give it a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (others.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
            throw refusal("Un scénario porte déjà ce nom.", "A scenario has this name already.");
        }
        if (others.size() >= MOST) {
            throw refusal(
                    "Ce dossier a déjà " + MOST + " scénarios : supprimez-en un.",
                    "This file has " + MOST + " scenarios already: delete one.");
        }
    }

    private static Refusal refusal(String fr, String en) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return new Refusal(List.of(new Violation("name", english ? en : fr)));
    }
}
