/** Panels that answer a question about a score when somebody opens them; other rooms' screens show them as well. */
@NamedInterface("asked")
@NullMarked
package fr.scoreclair.advisor.scoring.ui.asked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
