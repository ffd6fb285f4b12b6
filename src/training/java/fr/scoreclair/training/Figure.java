package fr.scoreclair.training;

/**
 * A figure with its bootstrap interval.
 *
 * @param value on all rows
 * @param low lower end of the 95 % percentile interval
 * @param high upper end
 */
public record Figure(double value, double low, double high) {}
