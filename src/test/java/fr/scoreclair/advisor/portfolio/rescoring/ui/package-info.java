/** Rescoring on screen, under test. */
@org.jspecify.annotations.NullMarked
package fr.scoreclair.advisor.portfolio.rescoring.ui;
