/** Recourse and staleness. */
@org.jspecify.annotations.NullMarked
package fr.scoreclair.advisor.whatif;
