/** The cut-off simulator's part of « Portefeuille ». */
@NullMarked
package fr.scoreclair.advisor.portfolio.cutoff.ui;

import org.jspecify.annotations.NullMarked;
