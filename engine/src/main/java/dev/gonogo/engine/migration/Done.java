package dev.gonogo.engine.migration;

import dev.gonogo.engine.evidence.Observation;
import java.util.List;

/**
 * What a migration has done, successful or not.
 *
 * @param said in a few words: {@code 3 statements}
 * @param seen what it did one by one and what scripts noted, or what a program printed
 */
public record Done(String said, List<Observation> seen) {
  /** Copies the list. */
  public Done {
    seen = List.copyOf(seen);
  }
}
