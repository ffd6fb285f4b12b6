package fr.scoreclair.advisor.compliance.ui;

import fr.scoreclair.advisor.scoring.Replay;

/** How far the replay of an assessment is. */
sealed interface ReplayState {

    record Idle() implements ReplayState {}

    record Running() implements ReplayState {}

    record Replayed(Replay replay) implements ReplayState {}

    record Failed(String reference) implements ReplayState {}
}
