package dev.gonogo.engine.rowsecurity;

import java.util.List;
import java.util.Optional;

/**
 * Rows with other values, and who asks.
 *
 * @param changes what is changed, in order
 */
record Situation(List<Change> changes, String actor) {
  Situation {
    changes = List.copyOf(changes);
  }

  static Situation of(List<Optional<Change>> perhaps, String actor) {
    return new Situation(perhaps.stream().flatMap(Optional::stream).toList(), actor);
  }
}
