/** « Équité » on screen. */
@NullMarked
package fr.scoreclair.advisor.portfolio.fairness.ui;

import org.jspecify.annotations.NullMarked;
