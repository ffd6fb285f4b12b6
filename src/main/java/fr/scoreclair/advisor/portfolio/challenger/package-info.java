/** A second model version in the shadow of the active one: what it would have said, on assessments and rescorings. */
@NullMarked
package fr.scoreclair.advisor.portfolio.challenger;

import org.jspecify.annotations.NullMarked;
