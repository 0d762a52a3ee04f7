package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.ServerReport;
import java.sql.SQLException;
import java.util.List;

/** What keeps something from being dropped, in the words of the server. */
public final class Dependents {

  /** The SQLSTATE of what cannot be dropped because something depends on it. */
  private static final String DEPENDED_ON = "2BP01";

  private Dependents() {}

  /** A line for each dependent object or database; none where the error is another one. */
  public static List<String> in(SQLException exception) {
    String detail = ServerReport.of(exception).details().getOrDefault("detail", "");
    return DEPENDED_ON.equals(exception.getSQLState()) ? detail.lines().toList() : List.of();
  }
}
