/** How groups of people fare under a model: favourable share, errors, calibration, and what of it is no accident. */
@NullMarked
package fr.scoreclair.advisor.portfolio.fairness;

import org.jspecify.annotations.NullMarked;
