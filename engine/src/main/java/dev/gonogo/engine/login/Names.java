package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.Collection;
import java.util.List;

/** How several things are named in a sentence. */
final class Names {
  /** More than these are counted only. */
  static final int LIMIT = 10;

  private Names() {}

  /** {@code a, b and 3 more}. */
  static String some(List<String> names) {
    return names.size() <= LIMIT
        ? String.join(", ", names)
        : "%s and %d more"
            .formatted(String.join(", ", names.subList(0, LIMIT)), names.size() - LIMIT);
  }

  /** {@code a, b} as SQL writes names. */
  static String quoted(Collection<String> names) {
    return String.join(", ", names.stream().map(QualifiedName::quoted).toList());
  }

  /** {@code 1 table}, {@code 2 tables}. */
  static String count(long count, String noun) {
    return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }
}
