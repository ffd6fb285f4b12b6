/** « Portefeuille » under test. */
@org.jspecify.annotations.NullMarked
package fr.scoreclair.advisor.portfolio.ui;
