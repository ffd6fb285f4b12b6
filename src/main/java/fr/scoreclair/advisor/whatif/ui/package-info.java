/** The screen « Simuler ». */
@NullMarked
package fr.scoreclair.advisor.whatif.ui;

import org.jspecify.annotations.NullMarked;
