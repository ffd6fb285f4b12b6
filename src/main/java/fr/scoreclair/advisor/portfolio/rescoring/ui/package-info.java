/** « Relancer le portefeuille »: start, progress, history. */
@NullMarked
package fr.scoreclair.advisor.portfolio.rescoring.ui;

import org.jspecify.annotations.NullMarked;
