package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.ProbabilityShap;

/** Both units of an explanation against one group of reference rows. */
record Explainer(InterventionalShap margin, ProbabilityShap probability) {}
