package fr.scoreclair.advisor.whatif.ui;

import fr.scoreclair.advisor.riskmodel.Explained;

/** A trial somebody stopped at, with its reasons. */
record Settled(Trial trial, Explained after) {}
