/** The REST door to simulations. */
@NullMarked
package fr.scoreclair.advisor.whatif.web;

import org.jspecify.annotations.NullMarked;
