package fr.scoreclair.advisor.client;

import java.util.List;

/**
 * Scores files by the active model of their product, for this room, which knows none; implemented by a room that does. No
 * assessment comes of it: these are the numbers lists and statistics are made of.
 */
public interface FileScores {

    /** {@return one per file, in order; without a score where the model refuses the data} */
    List<CurrentScore> of(List<ClientFile> files);
}
