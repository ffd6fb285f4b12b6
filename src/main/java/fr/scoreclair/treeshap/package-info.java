/**
 * Exact SHAP for tree ensembles: arrays and final classes, no logging, no clock, no randomness, no dependency but the
 * JDK and JSpecify.
 */
@NullMarked
package fr.scoreclair.treeshap;

import org.jspecify.annotations.NullMarked;
