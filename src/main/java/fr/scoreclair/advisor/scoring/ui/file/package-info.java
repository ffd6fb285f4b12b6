/** The client's file on screen: what it says, how fresh that is, what the model said of it, who looked. */
@NullMarked
package fr.scoreclair.advisor.scoring.ui.file;

import org.jspecify.annotations.NullMarked;
