/** The portfolio's figures under test. */
@NullMarked
package fr.scoreclair.advisor.portfolio.statistics;

import org.jspecify.annotations.NullMarked;
