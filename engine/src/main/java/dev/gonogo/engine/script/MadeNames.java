package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Token;
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

  private final Set<String> mentioned = new HashSet<>();
  private boolean anything;
  private boolean inScript;

  /** Every script begins in a session of its own. */
  void nextScript() {
    inScript = false;
  }

  /** From here on everything may be there. */
  void anything() {
    anything = true;
  }

  /** Notes what a statement mentions, in its texts too. */
  void follow(ScriptStatement statement) {
    for (Token token : statement.tokens()) {
      Matcher words = WORD.matcher(token.in(statement.sql()));
      while (words.find()) {
        mentioned.add(words.group().toLowerCase(Locale.ROOT));
      }
    }
    switch (statement.word(0)) {
      // What a query calls may make anything, and so may extensions.
      case "do", "call", "select", "with", "execute" -> anything = true;
      case "create" -> anything |= statement.begins("create", "extension");
      case "import" -> anything = true;
      // Other schemas are looked into.
      case "set", "reset" -> inScript = true;
      default -> {}
    }
  }

  /** Whether the server misses something that nothing before can have made. */
  boolean lacks(ScriptStatement statement, SQLException exception) {
    if (anything || inScript || !UNDEFINED.contains(exception.getSQLState())) {
      return false;
    }
    List<String> names = new ArrayList<>(missing(String.valueOf(exception.getMessage())));
    if (names.isEmpty()) {
      return false;
    }
    names.addAll(tables(statement));
    return names.stream().noneMatch(mentioned::contains);
  }

  private static List<String> missing(String message) {
    String said = message.lines().findFirst().orElse("").replaceFirst("^[A-Z]+: ", "");
    List<String> names = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(said);
    while (quoted.find()) {
      names.add(last(quoted.group(1)));
    }
    Matcher plain = PLAIN.matcher(said);
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
