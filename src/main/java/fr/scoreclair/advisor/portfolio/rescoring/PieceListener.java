package fr.scoreclair.advisor.portfolio.rescoring;

import java.util.List;

/** Somebody who makes something of every piece of a run, in constant memory: counts of values, another model's scores. */
public interface PieceListener {

    /**
     * A piece is being put away. Called once per stored piece, in its transaction: what a listener stores stands or falls with
     * the piece, and a listener that fails fails the piece.
     *
     * @param rows one row per client of the piece, in its order
     */
    void stored(RescoringRun run, Piece piece, List<ClientRescored> rows);
}
