package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import java.util.List;

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
