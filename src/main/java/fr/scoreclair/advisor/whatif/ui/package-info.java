/** The screens of recourse and staleness. */
@NullMarked
package fr.scoreclair.advisor.whatif.ui;

import org.jspecify.annotations.NullMarked;
