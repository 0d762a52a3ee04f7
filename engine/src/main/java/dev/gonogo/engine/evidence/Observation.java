package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something that was seen while a step ran, kept as evidence.
 *
 * @param name what it is, such as {@code statements} or {@code difference}
 * @param text what was seen; never a secret, never the content of a row
 * @param grid the same in rows and columns, where it has such a shape; {@code null} otherwise
 */
public record Observation(String name, String text, @Nullable Grid grid) {

  /** Checks the components. */
  public Observation {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
  }

  /** Something that is told in words. */
  public Observation(String name, String text) {
    this(name, text, null);
  }

  /** Something that has rows and columns. */
  public Observation(String name, Grid grid) {
    this(name, grid.toString(), grid);
  }
}
