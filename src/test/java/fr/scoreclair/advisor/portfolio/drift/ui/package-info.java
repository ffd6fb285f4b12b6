/** « Dérive et équité » and the alerts under test. */
@NullMarked
package fr.scoreclair.advisor.portfolio.drift.ui;

import org.jspecify.annotations.NullMarked;
