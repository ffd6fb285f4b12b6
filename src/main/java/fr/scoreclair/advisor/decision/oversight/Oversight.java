package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.decision.oversight.Figures.Group;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dérogations, for supervisors alone: who is counted here does not see it, and each look leaves a trace. */
@Service
public class Oversight {

    static final String MAY_READ = "hasRole('SUPERVISOR')";

    private final DecisionFacts facts;
    private final FlagRule rule;
    private final AuditTrail auditTrail;

    Oversight(DecisionFacts facts, FlagRule rule, AuditTrail auditTrail) {
        this.facts = facts;
        this.rule = rule;
        this.auditTrail = auditTrail;
    }

    /** Everybody who ever decided, where and on what. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<Desk> desks() {
        return facts.desks();
    }

    @PreAuthorize(MAY_READ)
    public FlagRule rule() {
        return rule;
    }

    /** Counts the decisions asked for; audited. */
    @PreAuthorize(MAY_READ)
    @Transactional
    public Figures figures(OversightFilter filter) {
        List<Desk> desks = facts.desks();
        Map<Integer, Tally> tallies = facts.tallies(filter, desks);
        Tally all = new Tally();
        tallies.values().forEach(all::add);
        boolean any = all.overrides() > 0;
        Figures figures = new Figures(
                all,
                groups(desks, tallies, Desk::agency),
                groups(desks, tallies, Desk::advisor),
                any ? facts.reasons(filter, desks) : List.of(),
                facts.laterOutcome(filter, desks));
        auditTrail.record(OversightEvent.read(filter));
        return figures;
    }

    private List<Group> groups(List<Desk> desks, Map<Integer, Tally> tallies, Function<Desk, String> name) {
        Map<String, Tally> sums = new LinkedHashMap<>();
        Map<String, Set<String>> agencies = new LinkedHashMap<>();
        for (Desk desk : desks) {
            Tally tally = tallies.get(desk.id());
            if (tally != null) {
                sums.computeIfAbsent(name.apply(desk), ignored -> new Tally()).add(tally);
                agencies.computeIfAbsent(name.apply(desk), ignored -> new LinkedHashSet<>())
                        .add(desk.agency());
            }
        }
        return sums.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        List.copyOf(agencies.getOrDefault(entry.getKey(), Set.of())),
                        entry.getValue(),
                        rule.flags(entry.getValue())))
                .sorted(Comparator.comparingLong((Group group) -> -group.tally().cases())
                        .thenComparing(Group::name))
                .toList();
    }

    /** How many decisions are behind a figure; audited, since a list of them follows. */
    @PreAuthorize(MAY_READ)
    @Transactional
    public long count(Behind behind) {
        long count = facts.count(behind, facts.desks());
        auditTrail.record(OversightEvent.listed(behind, count));
        return count;
    }

    /** A page of them, the newest first. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<DecisionLine> page(Behind behind, int offset, int limit) {
        return facts.page(behind, facts.desks(), offset, limit);
    }
}
