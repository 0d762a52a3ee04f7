package dev.gonogo.engine.plan;

import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Suggestion;
import java.util.Collection;
import java.util.List;

/** Names of one kind that a spec file declares under one key: actors, queries. */
final class DeclaredNames {
  private final String kind;
  private final String key;
  private final List<String> names;
  private final Problems problems;

  /**
   * Names of a kind.
   *
   * @param kind what one of them is, such as {@code actor}
   * @param key where they are declared, such as {@code actors}
   */
  DeclaredNames(String kind, String key, Collection<String> names, Problems problems) {
    this.kind = kind;
    this.key = key;
    this.names = names.stream().sorted().toList();
    this.problems = problems;
  }

  /** Adds a problem where a name that is used is not among them. */
  void require(String name, Position position) {
    if (!names.contains(name)) {
      problems.add(position, "unknown %s \"%s\". %s".formatted(kind, name, known(name)));
    }
  }

  private String known(String name) {
    if (names.isEmpty()) {
      return "Declare it under \"%s\"".formatted(key);
    }
    return "Declared under \"%s\": %s".formatted(key, String.join(", ", names))
        + Suggestion.nearest(name, names).map(". Did you mean \"%s\"?"::formatted).orElse("");
  }
}
