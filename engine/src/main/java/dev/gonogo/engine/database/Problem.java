package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.Disturbance;
import dev.gonogo.engine.sql.DisturbedException;
import dev.gonogo.engine.sql.Excerpt;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Refusal;
import dev.gonogo.engine.sql.ServerReport;
import dev.gonogo.engine.sql.SourceFile;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for what goes wrong with a query. */
final class Problem {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private Problem() {}

  /** A query that was not answered: because of itself, or because the server was kept from it. */
  static RuntimeException asked(String query, SQLException exception, Contents contents) {
    QueryException problem =
        contents.areHidden() ? discreetly(query, exception, contents) : of(query, exception);
    return Disturbance.of(exception)
        .<RuntimeException>map(
            kind -> new DisturbedException(kind, String.valueOf(problem.getMessage()), exception))
        .orElse(problem);
  }

  /** Without what a server quotes of rows: its details, and what does not stand in the query. */
  private static QueryException discreetly(
      String query, SQLException exception, Contents contents) {
    Refusal said = Refusal.of(exception);
    String message =
        QUOTED
            .matcher(said.message())
            .replaceAll(
                quoted ->
                    Matcher.quoteReplacement(
                        query.contains(quoted.group(1))
                            ? quoted.group()
                            : contents.told(quoted.group(1))));
    ServerReport report = ServerReport.of(exception);
    String headline = "%s %s: %s".formatted(report.severity(), said.sqlState(), message);
    return new QueryException(
        Excerpt.below(headline, SourceFile.ofText(query), offset(query, report), Map.of()),
        exception,
        new Refusal(said.sqlState(), message, said.routine()));
  }

  /** Something of ours that was not answered. */
  static RuntimeException reading(String what, SQLException exception) {
    String message = what + ": " + exception.getMessage();
    return Disturbance.of(exception)
        .<RuntimeException>map(kind -> new DisturbedException(kind, message, exception))
        .orElseGet(() -> new QueryException(message, exception));
  }

  /** A query that the server refused. */
  static QueryException of(String query, SQLException exception) {
    ServerReport report = ServerReport.of(exception);
    SourceFile text = SourceFile.ofText(query);
    return new QueryException(
        Excerpt.below(
            ServerReport.headline(exception), text, offset(query, report), report.details()),
        exception);
  }

  private static int offset(String query, ServerReport report) {
    return query.offsetByCodePoints(0, Math.max(0, report.position() - 1));
  }
}
