/** « Champion / challenger ». */
@NullMarked
package fr.scoreclair.advisor.portfolio.challenger.ui;

import org.jspecify.annotations.NullMarked;
