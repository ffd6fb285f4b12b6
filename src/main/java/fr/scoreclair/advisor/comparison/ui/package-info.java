/** « Comparer ». */
@NullMarked
package fr.scoreclair.advisor.comparison.ui;

import org.jspecify.annotations.NullMarked;
