/** Rescoring under test. */
@NullMarked
package fr.scoreclair.advisor.portfolio.rescoring;

import org.jspecify.annotations.NullMarked;
