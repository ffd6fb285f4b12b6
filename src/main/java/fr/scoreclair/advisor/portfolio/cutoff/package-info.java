/** « Simulateur de seuil » and the change of a threshold by two persons. */
@NullMarked
package fr.scoreclair.advisor.portfolio.cutoff;

import org.jspecify.annotations.NullMarked;
