package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.evidence.Count;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which entries of {@code visible rows} a check is about: all, or those that it names. */
final class DeclaredSelection {
  /** Stands for every entry. */
  static final String ALL = "all";

  private DeclaredSelection() {}

  /** The entries of these names, in the order written. */
  static List<DeclaredRows> of(List<String> names, Application application) {
    return names.contains(ALL)
        ? List.copyOf(application.rows().values())
        : names.stream().map(application::rows).toList();
  }

  /** For people: the name of the only one, or how many there are. */
  static String inWords(List<DeclaredRows> selected) {
    return selected.size() == 1 ? selected.get(0).name() : Count.of(selected.size(), "table");
  }

  /** Those of these names, or of all, that are among some; empty where none is. */
  static Optional<List<String>> limited(List<String> names, Set<String> some) {
    List<String> limited =
        some.stream().filter(name -> names.contains(ALL) || names.contains(name)).toList();
    return limited.isEmpty() ? Optional.empty() : Optional.of(limited);
  }

  /**
   * Checks what a team has written.
   *
   * @throws IllegalArgumentException where nothing is named
   */
  static List<String> requireSome(List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "name at least one table, view or query of \"visible rows\", or all");
    }
    return List.copyOf(names);
  }
}
