/** « Dérive et équité », and the alerts. */
@NullMarked
package fr.scoreclair.advisor.portfolio.drift.ui;

import org.jspecify.annotations.NullMarked;
