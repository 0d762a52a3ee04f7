package dev.gonogo.engine.database;

import dev.gonogo.engine.guard.SingleQuery;
import dev.gonogo.engine.sql.BlockedQueryException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the planner expects a query to cost, held against a ceiling before the query runs. */
final class PlannedCost {

  /** In JSON, so that no name in a plan can be taken for it; the first is that of all of it. */
  private static final Pattern TOTAL = Pattern.compile("\"Total Cost\": ([0-9.]+)");

  private PlannedCost() {}

  /** What is sent to find out, on a line of its own: errors are shown by lines. */
  static String question(SingleQuery query) {
    return "EXPLAIN (FORMAT JSON)\n" + query.text();
  }

  /**
   * Lets a query pass that costs no more.
   *
   * @param answer to the question
   * @throws BlockedQueryException where it costs more
   */
  static void require(double ceiling, Statement answer) throws SQLException {
    double cost = total(answer);
    if (cost > ceiling) {
      throw new BlockedQueryException(
          String.format(
              Locale.ROOT,
              "the planner expects this query to cost %.0f, which is more than %.0f. Make it cheaper, or raise \"cost ceiling\" under \"production\" in the spec file",
              cost,
              ceiling));
    }
  }

  private static double total(Statement answer) throws SQLException {
    StringBuilder json = new StringBuilder();
    try (ResultSet rows = answer.getResultSet()) {
      while (rows.next()) {
        json.append(rows.getString(1)).append('\n');
      }
    }
    Matcher total = TOTAL.matcher(json);
    if (!total.find()) {
      throw new IllegalStateException("EXPLAIN says no cost");
    }
    return Double.parseDouble(total.group(1));
  }
}
