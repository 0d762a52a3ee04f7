package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Settings in which client and server have to agree, so that a script cannot choose them
 * (PostgreSQL manual: Client Connection Defaults, Locale and Formatting).
 */
final class SessionSettings {

  private static final Set<String> ENCODINGS = Set.of("utf8", "utf-8", "unicode", "default");
  private static final Set<String> STYLES = Set.of("sql", "postgres", "postgresql", "german");

  private SessionSettings() {}

  /** Refuses a SET after which nothing could be understood any more. */
  static void check(ScriptStatement statement) {
    if (!statement.begins("set") || statement.text().holdsUnknown()) {
      return;
    }
    int name = Set.of("session", "local").contains(statement.word(1)) ? 2 : 1;
    List<String> values = values(statement, name + 1);
    switch (statement.word(name)) {
      case "names", "client_encoding" -> {
        if (!ENCODINGS.containsAll(values)) {
          refuse(
              statement,
              "client_encoding is not %s here: scripts are read as UTF-8. Save the file as UTF-8, and write UTF8."
                  .formatted(String.join(" ", values)));
        }
      }
      case "datestyle" -> {
        if (values.stream().anyMatch(STYLES::contains)) {
          refuse(
              statement,
              "DateStyle begins with ISO here: dates are read so. Write them as 2026-12-31, or choose the order alone, as in SET DateStyle = 'ISO, DMY'.");
        }
      }
      default -> {}
    }
  }

  private static void refuse(ScriptStatement statement, String message) {
    throw Problem.at(statement.text().first(), message);
  }

  /** Words and texts from there on, in lower case. */
  private static List<String> values(ScriptStatement statement, int from) {
    return statement.tokens().stream()
        .skip(from)
        .filter(token -> token.kind() != Token.Kind.OTHER)
        .map(token -> token.in(statement.sql()).toLowerCase(Locale.ROOT))
        .filter(value -> !value.equals("to"))
        .flatMap(value -> List.of(value.replaceAll("['\"]", "").split("[,\\s]+")).stream())
        .toList();
  }
}
