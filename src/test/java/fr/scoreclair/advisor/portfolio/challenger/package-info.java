/** Under test. */
@NullMarked
package fr.scoreclair.advisor.portfolio.challenger;

import org.jspecify.annotations.NullMarked;
