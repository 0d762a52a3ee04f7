package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.Disturbance;
import dev.gonogo.engine.sql.DisturbedException;
import dev.gonogo.engine.sql.Excerpt;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Redaction;
import dev.gonogo.engine.sql.Refusal;
import dev.gonogo.engine.sql.ServerReport;
import dev.gonogo.engine.sql.SourceFile;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for what goes wrong with a script or a query. */
final class Problem {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private Problem() {}

  /** Something in a file that is not executed at all. */
  static ScriptException at(SourceFile file, int offset, String message) {
    return at(file, offset, message, List.of());
  }

  /** Something that became clear only after these statements had succeeded. */
  static ScriptException at(
      SourceFile file, int offset, String message, List<StatementResult> completed) {
    return exception(file, offset, message, null, completed, Map.of());
  }

  /** A statement that the server refused, with all that it says. */
  static ScriptException of(
      ScriptStatement statement, SQLException exception, List<StatementResult> completed) {
    ServerReport report = ServerReport.of(exception);
    SourceFile file = statement.file();
    return exception(
        file,
        statement.offset(report.position()),
        headline(exception, report),
        exception.getSQLState(),
        completed,
        report.details());
  }

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
        described(SourceFile.ofText(query), offset(query, report), headline, Map.of()),
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
        described(text, offset(query, report), headline(exception, report), report.details()),
        exception);
  }

  private static int offset(String query, ServerReport report) {
    return query.offsetByCodePoints(0, Math.max(0, report.position() - 1));
  }

  /** {@code ERROR 42501: permission denied}. */
  private static String headline(SQLException exception, ServerReport report) {
    return "%s %s: %s".formatted(report.severity(), exception.getSQLState(), report.message());
  }

  private static ScriptException exception(
      SourceFile file,
      int offset,
      String headline,
      @Nullable String sqlState,
      List<StatementResult> completed,
      Map<String, String> details) {
    return new ScriptException(
        file.position(offset) + ": " + described(file, offset, headline, details),
        file.name(),
        file.line(offset),
        file.column(offset),
        sqlState,
        completed);
  }

  /** The headline, the line with a caret, and one line for each detail. */
  private static String described(
      SourceFile file, int offset, String headline, Map<String, String> details) {
    StringBuilder message = new StringBuilder(Redaction.quoting(headline, file.text()));
    message.append('\n').append(Excerpt.of(file, offset));
    details.forEach(
        (label, text) ->
            message
                .append("\n    %s: ".formatted(label))
                .append(Redaction.quoting(text, file.text()).replace("\n", "\n      ")));
    return message.toString();
  }
}
