/** The screen « Dérogations ». */
@NullMarked
package fr.scoreclair.advisor.decision.oversight.ui;

import org.jspecify.annotations.NullMarked;
