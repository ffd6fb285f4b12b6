/** Every client of a product scored and explained anew, piece by piece. */
@NullMarked
package fr.scoreclair.advisor.portfolio.rescoring;

import org.jspecify.annotations.NullMarked;
