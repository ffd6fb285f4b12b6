/**
 * Models that are a sum of one function per feature (linear and generalised linear models, scorecards), and their exact
 * Shapley values, which need no sampling and no enumeration.
 */
@NullMarked
package fr.scoreclair.treeshap.additive;

import org.jspecify.annotations.NullMarked;
