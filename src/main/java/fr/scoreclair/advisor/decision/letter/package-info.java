/** What a client is told in writing: its words, its page, its PDF. */
@NullMarked
package fr.scoreclair.advisor.decision.letter;

import org.jspecify.annotations.NullMarked;
