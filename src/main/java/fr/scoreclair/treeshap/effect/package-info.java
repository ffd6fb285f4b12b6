/**
 * What a model does over a population and around one client: partial dependence, individual curves, surfaces, global
 * importance, beeswarms and a local linear second opinion. Works on any {@link fr.scoreclair.treeshap.MarginModel}; arrays
 * and final classes, no clock, no randomness that a seed does not fix, no dependency but the JDK and JSpecify.
 */
@NullMarked
package fr.scoreclair.treeshap.effect;

import org.jspecify.annotations.NullMarked;
