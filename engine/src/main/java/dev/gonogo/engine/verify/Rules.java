package dev.gonogo.engine.verify;

import dev.gonogo.engine.database.Contents;
import dev.gonogo.engine.database.ReadingRules;
import dev.gonogo.engine.spec.Production;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How production is asked, as the spec file says it. */
final class Rules {
  private Rules() {}

  /** As the login itself: who it is, and what there is. */
  static ReadingRules asLogin(Production written) {
    return of(written, Optional.empty(), Map.of());
  }

  /**
   * As actors, and as the reader where none is named.
   *
   * @param obstacles why the login may not become a role
   */
  static ReadingRules asReader(Production written, Map<String, List<String>> obstacles) {
    Map<String, String> sentences = new LinkedHashMap<>();
    obstacles.forEach((role, why) -> sentences.put(role, String.join("\n", why)));
    return of(written, written.reader(), sentences);
  }

  private static ReadingRules of(
      Production written, Optional<String> reader, Map<String, String> obstacles) {
    return new ReadingRules(
        written.statementTimeout(),
        Optional.of(written.lockTimeout()),
        Optional.of((double) written.costCeiling()),
        reader,
        obstacles,
        Contents.hidden());
  }
}
