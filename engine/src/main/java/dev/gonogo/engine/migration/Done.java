package dev.gonogo.engine.migration;

import dev.gonogo.engine.evidence.Observation;

/**
 * What a migration has done, successful or not.
 *
 * @param said in a few words: {@code 3 statements}
 * @param seen what it did one by one, or what it printed
 */
public record Done(String said, Observation seen) {}
