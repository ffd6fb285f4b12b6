/** The Scorer: what goes in, what the model says, why. */
@NullMarked
package fr.scoreclair.advisor.scoring.ui;

import org.jspecify.annotations.NullMarked;
