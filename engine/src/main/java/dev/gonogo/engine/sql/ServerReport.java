package dev.gonogo.engine.sql;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a server says of an error or a warning (PostgreSQL manual: Error and Notice Message Fields).
 *
 * @param severity {@code ERROR}, {@code WARNING}, {@code NOTICE}
 * @param message the primary message
 * @param position character of the statement it is about, from 1; 0 where it is about all of it
 * @param file the server's source file that reports it, {@code gram.y}; empty where it does not say
 * @param routine the function in it; empty where it does not say
 * @param details DETAIL, HINT and CONTEXT by their labels, in this order, where the server has them
 */
@NullUnmarked // The driver's nullness annotations are not on the compile path; this is its border.
public record ServerReport(
    String severity,
    String message,
    int position,
    String file,
    String routine,
    Map<String, String> details) {

  /** Copies the details. */
  public ServerReport {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Of an error; what does not come from the server is told by its message. */
  public static ServerReport of(SQLException exception) {
    return exception instanceof PSQLException error && error.getServerErrorMessage() != null
        ? of(error.getServerErrorMessage())
        : new ServerReport("ERROR", String.valueOf(exception.getMessage()), 0, "", "", Map.of());
  }

  /** Of a warning or notice. */
  public static ServerReport of(SQLWarning warning) {
    return warning instanceof PSQLWarning server && server.getServerErrorMessage() != null
        ? of(server.getServerErrorMessage())
        : new ServerReport("WARNING", String.valueOf(warning.getMessage()), 0, "", "", Map.of());
  }

  /** {@code ERROR 42501: permission denied}. */
  public static String headline(SQLException exception) {
    ServerReport report = of(exception);
    return "%s %s: %s".formatted(report.severity(), exception.getSQLState(), report.message());
  }

  private static ServerReport of(ServerErrorMessage fields) {
    Map<String, String> details = new LinkedHashMap<>();
    put(details, "detail", fields.getDetail());
    put(details, "hint", fields.getHint());
    put(details, "context", fields.getWhere());
    return new ServerReport(
        String.valueOf(fields.getSeverity()),
        String.valueOf(fields.getMessage()),
        fields.getPosition(),
        known(fields.getFile()),
        known(fields.getRoutine()),
        details);
  }

  private static String known(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void put(Map<String, String> details, String label, @Nullable String text) {
    if (text != null) {
      details.put(label, text);
    }
  }
}
