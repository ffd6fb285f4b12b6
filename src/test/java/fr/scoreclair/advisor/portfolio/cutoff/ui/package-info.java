/** Under test. */
@NullMarked
package fr.scoreclair.advisor.portfolio.cutoff.ui;

import org.jspecify.annotations.NullMarked;
