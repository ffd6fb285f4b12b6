package fr.scoreclair.advisor.riskmodel;

/**
 * Many rows scored and explained in margin against the average client: {@code margin = base + sum of contributions} to
 * {@value ModelLoader#TOLERANCE}.
 *
 * @param probabilities one per row, in [0, 1]
 * @param margins one per row
 * @param base what all rows start from
 * @param contributions those of the first row in the model's order, then those of the second, and so on
 */
public record ManyExplained(double[] probabilities, double[] margins, double base, double[] contributions) {}
