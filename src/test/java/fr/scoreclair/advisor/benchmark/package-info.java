/** Measurements against a running instance; no tests. */
@NullMarked
package fr.scoreclair.advisor.benchmark;

import org.jspecify.annotations.NullMarked;
