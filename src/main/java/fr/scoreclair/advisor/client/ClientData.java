package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The data of a file: entered with date and source, never changed, taken back by a correcting entry. */
@Service
public class ClientData {

    private final DatumLedger ledger;
    private final Clients clients;
    private final CurrentScores currentScores;
    private final ObjectProvider<FileScores> fileScores;
    private final DatumCheck check;
    private final CurrentActor currentActor;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ClientData(
            DatumLedger ledger,
            Clients clients,
            CurrentScores currentScores,
            ObjectProvider<FileScores> fileScores,
            ObjectProvider<DatumCheck> check,
            CurrentActor currentActor,
            AuditTrail auditTrail,
            Clock clock) {
        this.ledger = ledger;
        this.clients = clients;
        this.currentScores = currentScores;
        this.fileScores = fileScores;
        // without a catalogue nothing can be said of a value, so nothing is taken
        this.check = check.getIfAvailable(() -> (product, feature, value) -> {
            throw new Conflict("no catalogue knows " + product);
        });
        this.currentActor = currentActor;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Enters a datum. It is the current one from now on, whatever its date; the client's current score follows.
     *
     * @param value in the model's unit; null = known to be missing
     * @throws fr.scoreclair.advisor.base.Refusal for a value out of the catalogue's bounds, a date in the future or before
     *     1900, a source that is empty or longer than {@value Entry#LONGEST_SOURCE} characters
     * @throws NotFound where the client does not exist, or not for this actor
     */
    @PreAuthorize("hasAnyRole('ADVISOR', 'SUPERVISOR')")
    @Transactional
    public void record(UUID client, String feature, @Nullable Double value, LocalDate asOf, String source) {
        ClientSummary whose = visible(client).client();
        Entry entry = new Entry(feature, value, asOf, source.strip());
        entry.refuseUnlessPlausible(LocalDate.now(clock));
        check.check(whose.product(), feature, value);
        ledger.add(client, entry, currentActor.get().name(), null);
        follow(client);
        auditTrail.record(new DatumRecorded(client, feature, asOf.toString(), false));
    }

    /**
     * Takes the current entry of a datum back: what stood before it is entered again, with its own date and source.
     *
     * @throws Conflict where nothing stood before it
     */
    @PreAuthorize("hasAnyRole('ADVISOR', 'SUPERVISOR')")
    @Transactional
    public void takeBack(UUID client, String feature) {
        visible(client);
        List<DatumVersion> history = ledger.history(client, feature);
        DatumVersion before = Corrections.before(history)
                .orElseThrow(() -> new Conflict("nothing stood before the current entry of " + feature));
        Datum datum = before.datum();
        Entry entry = new Entry(feature, datum.value(), datum.asOf(), datum.source());
        ledger.add(client, entry, currentActor.get().name(), history.getFirst().id());
        follow(client);
        auditTrail.record(new DatumRecorded(client, feature, datum.asOf().toString(), true));
    }

    /** Whether there is something to go back to. */
    public boolean canTakeBack(List<DatumVersion> history) {
        return Corrections.before(history).isPresent();
    }

    /** All entries of one datum, newest first. */
    @PreAuthorize(ClientList.MAY_READ)
    @Transactional(readOnly = true)
    public List<DatumVersion> history(UUID client, String feature) {
        visible(client);
        return ledger.history(client, feature);
    }

    private void follow(UUID client) {
        ClientFile file = visible(client);
        FileScores scores = fileScores.getIfAvailable();
        if (scores != null) {
            currentScores.rememberAll(scores.of(List.of(file)));
        }
    }

    private ClientFile visible(UUID client) {
        return clients.peek(client).orElseThrow(() -> new NotFound("client " + client));
    }
}
