/** The portfolio in figures: a column store of a product's clients, one pass over it per question, and its past from stored runs. */
@NullMarked
package fr.scoreclair.advisor.portfolio.statistics;

import org.jspecify.annotations.NullMarked;
