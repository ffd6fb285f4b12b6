/** « Équité » under test. */
@NullMarked
package fr.scoreclair.advisor.portfolio.fairness;

import org.jspecify.annotations.NullMarked;
