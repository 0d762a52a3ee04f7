package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Redaction;
import dev.gonogo.engine.sql.ServerReport;
import dev.gonogo.engine.sql.Visible;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Words for what goes wrong with a script. */
final class Problem {

  private Problem() {}

  /** Something in a file that is not executed, or that became clear only when it was. */
  static ScriptException at(Place place, String message) {
    return exception(place, Redaction.sql(message) + "\n" + Lines.excerpt(place, place), null);
  }

  /** The same, with what it comes from. */
  static ScriptException at(Place place, String message, Throwable cause) {
    ScriptException problem = at(place, message);
    problem.initCause(cause);
    return problem;
  }

  /** A file that cannot be read at all. */
  static ScriptException of(String file, String message) {
    return new ScriptException(Visible.text(file + ": " + message), file, 1, 1, null);
  }

  /** A statement that the server refused, with all that it says. */
  static ScriptException of(ScriptStatement statement, SQLException exception) {
    ServerReport report = ServerReport.of(exception);
    return of(statement, exception, statement.text().place(report.position()));
  }

  /** The same, where the server means another place: a row. */
  static ScriptException of(ScriptStatement statement, SQLException exception, Place place) {
    StringBuilder message =
        new StringBuilder(statement.quoting(ServerReport.headline(exception)))
            .append('\n')
            .append(Lines.excerpt(statement.text().first(), place));
    ServerReport.of(exception)
        .details()
        .forEach(
            (label, text) ->
                message
                    .append("\n    %s: ".formatted(label))
                    .append(statement.quoting(text).replace("\n", "\n      ")));
    return exception(place, message.toString(), exception.getSQLState());
  }

  private static ScriptException exception(Place place, String message, @Nullable String sqlState) {
    return new ScriptException(
        Visible.text(place + ": " + message),
        place.file().name(),
        place.line(),
        place.column(),
        sqlState);
  }
}
