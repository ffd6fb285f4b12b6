package fr.scoreclair.treeshap;

/**
 * What an {@link InterventionalShap} computed in advance, to be kept and taken up again by
 * {@link InterventionalShap#resume} instead of being computed anew. Only good for the same model, the same reference and the
 * same engine: {@code layout} is a digest of how the engine cuts up the model, and of nothing else, so whoever keeps tables
 * must himself know of which model and reference they are.
 *
 * @param layout digest of the model's regions, their order and the engine's parameters
 * @param base mean margin of the reference
 * @param rows all table rows, one after the other; not copied, not to be changed
 */
public record PreparedTables(long layout, double base, double[] rows) {}
