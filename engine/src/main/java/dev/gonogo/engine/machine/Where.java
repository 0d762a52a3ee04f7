package dev.gonogo.engine.machine;

import java.util.Locale;
import java.util.stream.Stream;

/** Where a staging server runs. */
public enum Where {
  /** In a container where there can be one, else embedded. */
  AUTO,
  /** In a container; an error where there can be none. */
  CONTAINER,
  /** On this machine itself. */
  EMBEDDED,
  /** On a server that is there already, in databases that the run creates and drops. */
  EXISTING;

  /** As it is written in spec files and properties. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What was written.
   *
   * @throws IllegalArgumentException when it is none of them
   */
  public static Where of(String written) {
    return Stream.of(values())
        .filter(where -> where.toString().equals(written))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no place is called " + written));
  }
}
