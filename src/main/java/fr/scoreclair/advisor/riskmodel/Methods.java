package fr.scoreclair.advisor.riskmodel;

/**
 * How contributions against one group of reference rows are found, in both units.
 *
 * @param margin which method answers for how many trees, in margin; no part where the model is not made of trees
 * @param probability the same in probability
 * @param marginRows reference rows behind contributions in margin
 * @param probabilityRows reference rows behind contributions in probability
 */
public record Methods(Covered margin, Covered probability, int marginRows, int probabilityRows) {}
