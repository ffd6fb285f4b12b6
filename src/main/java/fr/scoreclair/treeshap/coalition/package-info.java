/**
 * Shapley values of any function of a row, by asking it about mixtures of the row and reference rows: all of them where
 * there are few features, a fixed sample of them where there are many.
 */
@NullMarked
package fr.scoreclair.treeshap.coalition;

import org.jspecify.annotations.NullMarked;
