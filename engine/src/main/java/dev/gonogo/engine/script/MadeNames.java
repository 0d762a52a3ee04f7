package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.ServerReport;
import dev.gonogo.engine.sql.Token;
import dev.gonogo.engine.sql.WrittenName;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that statements before may have made: rather too many than too few, so that nothing is
 * said to be missing that will be there.
 */
final class MadeNames {
  /** Undefined table, column, function or type, and schema (PostgreSQL manual: Error Codes). */
  private static final Set<String> UNDEFINED = Set.of("42P01", "42703", "42883", "42704", "3F000");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern PLAIN =
      Pattern.compile("^(?:column|function|procedure|aggregate) ([\\p{L}\\p{N}_.$]+)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  /** Behind these stands the name of a table, or what makes one. */
  private static final Set<String> BEFORE_TABLES =
      Set.of("from", "join", "into", "update", "only", "using", "table");

  /** They change rows, and make nothing. */
  private static final Set<String> OF_ROWS =
      Set.of("insert", "update", "delete", "merge", "copy", "truncate");

  /** Before a parenthesis they call nothing that makes something. */
  private static final Set<String> HARMLESS =
      Set.of(
          "all",
          "and",
          "any",
          "as",
          "avg",
          "by",
          "coalesce",
          "count",
          "current_setting",
          "exists",
          "filter",
          "format",
          "from",
          "in",
          "max",
          "min",
          "not",
          "now",
          "nullif",
          "on",
          "or",
          "over",
          "pg_get_serial_sequence",
          "select",
          "setval",
          "sum",
          "values",
          "where");

  private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_$]*)\\s*\\(");

  private final Set<String> mentioned = new HashSet<>();
  private boolean anything;
  private boolean anythingInScript;

  /** Every script begins in a session of its own. */
  void nextScript() {
    anythingInScript = false;
  }

  /** From here on everything may be there. */
  void anything() {
    anything = true;
  }

  /** Notes what a statement may make. */
  void follow(ScriptStatement statement, Ending ending) {
    // Nobody knows what is executed then.
    anything |= ending.kind() == Ending.Kind.EXECUTE;
    if (anything || OF_ROWS.contains(statement.word(0))) {
      return;
    }
    switch (statement.word(0)) {
      case "call", "execute", "import" -> anything = true;
      case "select", "with", "do", "values", "table", "explain" ->
          anything = mayDoAnything(statement.sql());
      case "create" -> anything = statement.begins("create", "extension");
      // What names mean in sessions that begin later.
      case "alter" -> anything = isAboutSessions(statement);
      // Other schemas are looked into, until the session ends.
      case "set", "reset", "discard" -> anythingInScript = true;
      default -> {}
    }
    // In its texts too.
    mentioned.addAll(words(statement.sql()));
  }

  private static boolean isAboutSessions(ScriptStatement statement) {
    return Set.of("role", "user", "database").contains(statement.word(1))
        && (statement.beginsWithAny("set") || statement.beginsWithAny("reset"));
  }

  /** What is called may make anything, and so may text that is executed. */
  private static boolean mayDoAnything(String sql) {
    return CALL.matcher(sql)
            .results()
            .map(call -> call.group(1).toLowerCase(Locale.ROOT))
            .anyMatch(called -> !HARMLESS.contains(called))
        || WORD.matcher(sql).results().anyMatch(word -> word.group().equalsIgnoreCase("execute"));
  }

  /** Whether the server misses something that nothing before can have made. */
  boolean lacks(ScriptStatement statement, SQLException exception) {
    if (anything || anythingInScript || !UNDEFINED.contains(exception.getSQLState())) {
      return false;
    }
    List<String> names = missing(ServerReport.of(exception).message());
    if (names.isEmpty()) {
      return false;
    }
    names.addAll(tables(statement));
    return names.stream().noneMatch(this::isMentioned);
  }

  /** A name of several words where each of them is; and one that the server may have cut off. */
  private boolean isMentioned(String name) {
    return mentioned.containsAll(words(name))
        || name.getBytes(StandardCharsets.UTF_8).length >= WrittenName.LONGEST;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> missing(String message) {
    List<String> names = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(message);
    while (quoted.find()) {
      names.add(last(quoted.group(1)));
    }
    Matcher plain = PLAIN.matcher(message);
    if (plain.find()) {
      names.add(last(plain.group(1)));
    }
    return names;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** A column of a table that was made or changed before may be there by then. */
  private static List<String> tables(ScriptStatement statement) {
    List<String> tables = new ArrayList<>();
    List<Token> tokens = statement.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      String before = tokens.get(i - 1).in(statement.sql()).toLowerCase(Locale.ROOT);
      if (BEFORE_TABLES.contains(before) || (before.equals(".") && !tables.isEmpty())) {
        tables.add(tokens.get(i).in(statement.sql()).replace("\"", "").toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }
}
