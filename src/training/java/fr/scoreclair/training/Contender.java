package fr.scoreclair.training;

import java.util.Optional;

/**
 * One model of the comparison.
 *
 * @param name in words
 * @param settings chosen by cross-validation
 * @param calibration the map already in its probabilities, where the rule asks for one
 * @param pmml the whole model
 * @param outOfFold probabilities of the training rows, each by a model that had not seen it
 * @param rawOutOfFold the same before calibration
 * @param heldOut probabilities of the hold-out rows
 * @param rawHeldOut the same before calibration
 * @param violations per feature with an expected direction, the share of hold-out rows whose score moves the wrong way
 * @param seconds of the final training on one thread; not reproducible, never written to a committed file
 */
record Contender(
        String name,
        String settings,
        Optional<Platt> calibration,
        byte[] pmml,
        double[] outOfFold,
        double[] rawOutOfFold,
        double[] heldOut,
        double[] rawHeldOut,
        double[] violations,
        double seconds) {

    /** {@return the negative log likelihood of each training row, out of fold} */
    double[] losses(boolean[] defaulted) {
        double[] losses = new double[outOfFold.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = -StrictMath.log(defaulted[i] ? outOfFold[i] : 1 - outOfFold[i]);
        }
        return losses;
    }
}
