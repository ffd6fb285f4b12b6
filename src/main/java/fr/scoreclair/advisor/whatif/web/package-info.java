/** The REST door to recourse. */
@NullMarked
package fr.scoreclair.advisor.whatif.web;

import org.jspecify.annotations.NullMarked;
