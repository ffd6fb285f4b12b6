package fr.scoreclair.advisor.portfolio.rescoring;

/** A run has ended, in whatever state, and that is committed. Told to this application only, on the thread that did the run. */
public record RescoringEnded(RescoringRun run) {}
