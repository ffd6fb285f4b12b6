/** « Dérive » under test. */
@NullMarked
package fr.scoreclair.advisor.portfolio.drift;

import org.jspecify.annotations.NullMarked;
