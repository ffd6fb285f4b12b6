/** The REST door to recourse. */
@org.jspecify.annotations.NullMarked
package fr.scoreclair.advisor.whatif.web;
