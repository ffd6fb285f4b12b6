/** The portfolio room under test. */
@NullMarked
package fr.scoreclair.advisor.portfolio;

import org.jspecify.annotations.NullMarked;
