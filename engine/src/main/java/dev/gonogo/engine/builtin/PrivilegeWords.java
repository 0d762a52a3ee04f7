package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.ObjectKind;
import java.util.List;
import java.util.Locale;

/** What privileges there are on what: PostgreSQL manual, Privileges, Table 5.2. */
final class PrivilegeWords {
  private static final List<String> ON_COLUMNS =
      List.of("SELECT", "INSERT", "UPDATE", "REFERENCES");

  private PrivilegeWords() {}

  /**
   * The privileges as the server calls them.
   *
   * @throws IllegalArgumentException where one is none on such objects
   */
  static List<String> on(ObjectKind kind, List<String> written) {
    return among(of(kind), kind.toString(), written);
  }

  /** Likewise on columns, of which there are less. */
  static List<String> onColumns(List<String> written) {
    return among(ON_COLUMNS, "column", written);
  }

  private static List<String> among(List<String> allowed, String noun, List<String> written) {
    List<String> words = written.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    for (int i = 0; i < words.size(); i++) {
      if (!allowed.contains(words.get(i))) {
        throw new IllegalArgumentException(
            "\"%s\" is not a privilege on a %s. Allowed: %s"
                .formatted(written.get(i), noun, String.join(", ", allowed)));
      }
    }
    return words;
  }

  private static List<String> of(ObjectKind kind) {
    return switch (kind) {
      case TABLE ->
          List.of(
              "SELECT",
              "INSERT",
              "UPDATE",
              "DELETE",
              "TRUNCATE",
              "REFERENCES",
              "TRIGGER",
              "MAINTAIN");
      case SEQUENCE -> List.of("USAGE", "SELECT", "UPDATE");
      case FUNCTION -> List.of("EXECUTE");
      case TYPE, LANGUAGE, FOREIGN_DATA_WRAPPER, FOREIGN_SERVER -> List.of("USAGE");
      case SCHEMA -> List.of("USAGE", "CREATE");
      case DATABASE -> List.of("CONNECT", "CREATE", "TEMPORARY");
      case LARGE_OBJECT -> List.of("SELECT", "UPDATE");
      case PARAMETER -> List.of("SET", "ALTER SYSTEM");
      case TABLESPACE -> List.of("CREATE");
    };
  }
}
