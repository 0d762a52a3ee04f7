package dev.gonogo.engine.database;

/**
 * How much is tried where not everything can be: a sample that a seed decides, or all there is.
 *
 * @param seed the same seed gives the same sample
 * @param all whether everything is tried, however long it takes
 */
public record Sampling(long seed, boolean all) {}
