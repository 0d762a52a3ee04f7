package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Excerpt;
import dev.gonogo.engine.sql.ServerReport;
import dev.gonogo.engine.sql.SourceFile;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for what goes wrong with a script. */
final class Problem {

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
    return exception(
        statement.file(),
        statement.offset(report.position()),
        ServerReport.headline(exception),
        exception.getSQLState(),
        completed,
        report.details());
  }

  private static ScriptException exception(
      SourceFile file,
      int offset,
      String headline,
      @Nullable String sqlState,
      List<StatementResult> completed,
      Map<String, String> details) {
    return new ScriptException(
        file.position(offset) + ": " + Excerpt.below(headline, file, offset, details),
        file.name(),
        file.line(offset),
        file.column(offset),
        sqlState,
        completed);
  }
}
