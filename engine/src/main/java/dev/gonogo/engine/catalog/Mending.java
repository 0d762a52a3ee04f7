package dev.gonogo.engine.catalog;

import java.util.Optional;

/** The SQL that would turn a difference back. */
final class Mending {

  private Mending() {}

  static Optional<String> of(Difference difference) {
    return Optional.empty();
  }
}
