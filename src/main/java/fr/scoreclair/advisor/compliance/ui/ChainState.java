package fr.scoreclair.advisor.compliance.ui;

import fr.scoreclair.advisor.audit.ChainReport;
import java.time.Instant;

/** How far a verification of the chain is. */
sealed interface ChainState {

    record Idle() implements ChainState {}

    record Running() implements ChainState {}

    record Verified(ChainReport report, Instant at) implements ChainState {}

    record Failed(String reference) implements ChainState {}
}
