package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Line;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a spec file says of lines besides their checks.
 *
 * @param signing who signs them
 * @param due from when on they count
 * @param rolledBack those that speak of the rolled-back state
 */
record LineRules(Map<Line, Signing> signing, Map<Line, Instant> due, Set<Line> rolledBack) {

  LineRules {
    signing = Map.copyOf(signing);
    due = Map.copyOf(due);
    rolledBack = Set.copyOf(rolledBack);
  }

  Optional<Signing> signing(Line line) {
    return Optional.ofNullable(signing.get(line));
  }

  Optional<Instant> due(Line line) {
    return Optional.ofNullable(due.get(line));
  }
}
