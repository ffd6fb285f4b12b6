/** The REST door to scoring. */
@NullMarked
package fr.scoreclair.advisor.scoring.web;

import org.jspecify.annotations.NullMarked;
