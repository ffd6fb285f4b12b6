package fr.scoreclair.treeshap.effect;

/**
 * A linear model that imitates another one around a client.
 *
 * @param unit of all numbers but the fidelity
 * @param value what the imitated model answers for the client
 * @param imitated what the linear model answers for the client
 * @param slopes one per feature: what one standard deviation more is worth, or, for a value that is no amount, having the
 *     client's value instead of another
 * @param contributions one per feature, {@code slope * (client - mean of the population)} in those units, comparable to SHAP
 *     values: for a linear model and features drawn independently they are the same
 * @param fidelity weighted R² of the imitation around the client: 1 where it is perfect, below 0 where a constant would do
 *     better; NaN where the imitated model does not move at all
 */
public record LocalModel(
        Unit unit, double value, double imitated, double[] slopes, double[] contributions, double fidelity) {}
