/** Proof: the trail, its chain, replay. */
@NullMarked
package fr.scoreclair.advisor.compliance.ui;

import org.jspecify.annotations.NullMarked;
