package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

/**
 * Something that was seen while a step ran, kept as evidence.
 *
 * @param name what it is, such as {@code statements} or {@code difference}
 * @param text what was seen; never a secret, never the content of a row
 */
public record Observation(String name, String text) {

  /** Checks the components. */
  public Observation {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
  }
}
