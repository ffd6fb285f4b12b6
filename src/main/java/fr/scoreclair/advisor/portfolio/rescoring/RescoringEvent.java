package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.audit.AuditedEvent;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun.State;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** What the trail is told of a run: counts and roots, no client. */
record RescoringEvent(String action, String subject, Map<String, Object> body) implements AuditedEvent {

    static final String PIECE = "rescoring.chunk";
    static final String PIECE_SUBJECT = "rescoring-chunk:";

    RescoringEvent {
        body = Map.copyOf(body);
    }

    static RescoringEvent about(String action, int run, Map<String, Object> body) {
        return new RescoringEvent(action, "rescoring:" + run, body);
    }

    static RescoringEvent started(RescoringRun run) {
        return about(
                "rescoring.started",
                run.id(),
                Map.of(
                        "product", run.product(),
                        "model", run.modelSha256(),
                        "clients", run.clients(),
                        "nightly", run.night() != null));
    }

    static RescoringEvent ended(RescoringRun run, State state) {
        return about(
                "rescoring." + state.name().toLowerCase(java.util.Locale.ROOT),
                run.id(),
                Map.of("clients", run.done(), "unscorable", run.unscorable(), "chunks", run.chunks()));
    }

    static RescoringEvent piece(RescoringRun run, UUID piece, int number, int rows, long unscorable, byte[] root) {
        return new RescoringEvent(
                PIECE,
                PIECE_SUBJECT + piece,
                Map.of(
                        "run",
                        run.id(),
                        "number",
                        number,
                        "model",
                        run.modelSha256(),
                        "rows",
                        rows,
                        "unscorable",
                        unscorable,
                        "merkle_root",
                        HexFormat.of().formatHex(root)));
    }
}
