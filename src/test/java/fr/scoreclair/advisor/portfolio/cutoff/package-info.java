/** Tests of the cut-off simulator and of changes of threshold. */
@NullMarked
package fr.scoreclair.advisor.portfolio.cutoff;

import org.jspecify.annotations.NullMarked;
