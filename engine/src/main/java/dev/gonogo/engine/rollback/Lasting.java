package dev.gonogo.engine.rollback;

import dev.gonogo.engine.sql.Token.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells statements that change something from those that only surround them. */
final class Lasting {
  private static final Set<String> TRANSACTION =
      Set.of("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE");

  /** They look, tidy up or wait. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("SHOW", "LOCK", "ANALYZE", "ANALYSE", "VACUUM", "CHECKPOINT");

  private static final Set<String> QUERY = Set.of("SELECT", "VALUES", "TABLE");

  /** Settings of how a statement is executed, not of what it does. */
  private static final Pattern SETTING =
      Pattern.compile(
          "\\w+_timeout|idle_\\w+|log_\\w+|client_min_messages|application_name|work_mem"
              + "|maintenance_work_mem|max_parallel_\\w+|synchronous_commit|transaction"
              + "|characteristics");

  /** Key words that a parenthesis may follow without a function being called. */
  private static final Set<String> NO_FUNCTIONS =
      Set.of(
          "ALL",
          "AND",
          "ANY",
          "ARRAY",
          "AS",
          "BETWEEN",
          "BY",
          "CASE",
          "CAST",
          "DISTINCT",
          "ELSE",
          "EXCEPT",
          "EXISTS",
          "FILTER",
          "FROM",
          "HAVING",
          "IN",
          "INTERSECT",
          "IS",
          "JOIN",
          "LATERAL",
          "LIKE",
          "LIMIT",
          "MATERIALIZED",
          "NOT",
          "OFFSET",
          "ON",
          "OR",
          "OVER",
          "ROW",
          "SELECT",
          "SOME",
          "THEN",
          "UNION",
          "USING",
          "VALUES",
          "WHEN",
          "WHERE",
          "WITH");

  private Lasting() {}

  /** Whether it would matter if somebody forgot this statement. */
  static boolean changes(WrittenStatement statement) {
    String first = statement.word(0);
    if (TRANSACTION.contains(first) || statement.begins("prepare", "transaction")) {
      return false;
    }
    if (first.equals("SET") || first.equals("RESET")) {
      return !setsHow(statement);
    }
    return !WITHOUT_EFFECT.contains(first) && !(QUERY.contains(first) && onlyReads(statement));
  }

  private static boolean setsHow(WrittenStatement statement) {
    boolean scoped = statement.says(1, "local") || statement.says(1, "session");
    String setting = statement.word(scoped ? 2 : 1).toLowerCase(Locale.ROOT);
    return SETTING.matcher(setting).matches();
  }

  /** A function could change anything, and INTO makes a table. */
  private static boolean onlyReads(WrittenStatement statement) {
    for (int i = 0; i < statement.size(); i++) {
      boolean calls =
          statement.isName(i)
              && (statement.kind(i + 1) == Kind.OPEN)
              && !(statement.kind(i) == Kind.WORD && NO_FUNCTIONS.contains(statement.word(i)));
      if (calls || statement.says(i, "into")) {
        return false;
      }
    }
    return true;
  }

  /** Whether a transaction block is open behind this statement, where it was before it or not. */
  static boolean isInBlock(WrittenStatement statement, boolean before) {
    if (statement.begins("begin") || statement.begins("start", "transaction")) {
      return true;
    }
    boolean ends =
        switch (statement.word(0)) {
          case "COMMIT", "END", "ABORT" -> !statement.says(1, "prepared");
          case "ROLLBACK" -> !statement.says(1, "prepared") && !mentions(statement, "TO");
          case "PREPARE" -> statement.says(1, "transaction");
          default -> false;
        };
    boolean chained = mentions(statement, "CHAIN") && !mentions(statement, "NO");
    return before && (!ends || chained);
  }

  private static boolean mentions(WrittenStatement statement, String word) {
    return statement.find(0, Set.of(word)) < statement.size();
  }
}
