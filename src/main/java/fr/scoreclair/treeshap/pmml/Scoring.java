package fr.scoreclair.treeshap.pmml;

import java.util.List;
import java.util.Objects;
import org.dmg.pmml.ScoreDistribution;
import org.dmg.pmml.tree.Node;

/** What one node of a tree predicts, as a number. */
enum Scoring {
    /** The score itself: regression. */
    NUMBER,
    /** The event's share of the node's ScoreDistribution. */
    PROBABILITY,
    /** 1 for a vote for the event, 0 for the other. */
    VOTE;

    double of(Node node, String event, boolean single) {
        return switch (this) {
            case NUMBER -> number(node, single);
            case PROBABILITY -> probability(node, event);
            case VOTE -> score(node).equals(event) ? 1 : 0;
        };
    }

    private static String score(Node node) {
        if (!node.hasScore()) {
            throw new UnsupportedPmmlException("Node@score", "node " + node.getId() + " predicts nothing");
        }
        return Objects.toString(node.getScore());
    }

    private static double number(Node node, boolean single) {
        String score = score(node);
        try {
            double value = single ? Float.parseFloat(score) : Double.parseDouble(score);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new UnsupportedPmmlException("Node@score", "« " + score + " » is not a finite number");
    }

    private static double probability(Node node, String event) {
        List<ScoreDistribution> distributions = node.getScoreDistributions();
        if (!node.hasScoreDistributions()) {
            throw new UnsupportedPmmlException(
                    "Node[" + node.getId() + "]",
                    "without ScoreDistribution the tree gives a class, not a probability");
        }
        boolean given = distributions.get(0).getProbability() != null;
        double sum = 0;
        double mine = 0;
        for (ScoreDistribution distribution : distributions) {
            double share =
                    (given ? distribution.requireProbability() : distribution.requireRecordCount()).doubleValue();
            sum += share;
            mine += distribution.requireValue().toString().equals(event) ? share : 0;
        }
        if (!(sum > 0)) {
            throw new UnsupportedPmmlException(
                    "ScoreDistribution", "the counts of node " + node.getId() + " are all 0");
        }
        return sum == 1 ? mine : mine / sum;
    }
}
