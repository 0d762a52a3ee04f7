package dev.gonogo.engine.rowsecurity;

import java.util.List;
import java.util.Optional;

/**
 * Rows with other values, and who asks.
 *
 * @param changes what is changed, in order
 */
record Variation(List<Change> changes, String actor) {
  Variation {
    changes = List.copyOf(changes);
  }

  static Variation of(List<Optional<Change>> perhaps, String actor) {
    return new Variation(perhaps.stream().flatMap(Optional::stream).toList(), actor);
  }
}
