/** « Dérogations »: how people decide beside the model, and where a supervisor may want to ask a question. */
@NullMarked
package fr.scoreclair.advisor.decision.oversight;

import org.jspecify.annotations.NullMarked;
