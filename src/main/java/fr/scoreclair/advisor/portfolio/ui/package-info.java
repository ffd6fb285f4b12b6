/** « Portefeuille ». */
@NullMarked
package fr.scoreclair.advisor.portfolio.ui;

import org.jspecify.annotations.NullMarked;
