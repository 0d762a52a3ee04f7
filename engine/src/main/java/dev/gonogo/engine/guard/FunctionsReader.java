package dev.gonogo.engine.guard;

import dev.gonogo.engine.sql.Parameters;
import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks a server what functions there are that a query may not call, and what leads to them. */
public final class FunctionsReader {
  private static final String BUILT_IN =
      "SELECT DISTINCT proname AS name FROM pg_catalog.pg_proc WHERE oid < 16384";
  private static final String VOLATILE =
      SqlFile.read(FunctionsReader.class, "volatile-functions.sql");
  private static final String HIDDEN = SqlFile.read(FunctionsReader.class, "hidden-calls.sql");

  private static final String SAVEPOINT = "SAVEPOINT gonogo_guard";
  private static final String OURS = "SET LOCAL search_path = ''";
  private static final String QUICKLY = "SET LOCAL jit = off";
  private static final String BACK = "ROLLBACK TO SAVEPOINT gonogo_guard";
  private static final String RELEASE = "RELEASE SAVEPOINT gonogo_guard";

  private FunctionsReader() {}

  /** What is sent to find out, in order; nothing that depends on the server. */
  public static List<String> statements() {
    return List.of(
        SAVEPOINT, OURS, QUICKLY, BUILT_IN, VOLATILE, Parameters.numbered(HIDDEN), BACK, RELEASE);
  }

  /**
   * The guard of this database, in the session's open transaction, of which nothing is left.
   *
   * <p>With a search path of its own, lest somebody's functions answer instead of the server's; and
   * without compiling, which takes longer than asking.
   *
   * @throws SQLException where the server does not answer
   */
  public static Guard read(Connection session) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(String.join(";", SAVEPOINT, OURS, QUICKLY));
      int major = session.getMetaData().getDatabaseMajorVersion();
      Set<String> refused = refused(statement, BuiltInFunctions.allowed(major));
      Guard guard = new Guard(major, refused, written(statement), hidden(session, refused));
      statement.execute(String.join(";", BACK, RELEASE));
      return guard;
    }
  }

  private static Set<String> refused(Statement statement, Set<String> allowed) throws SQLException {
    Set<String> refused = new HashSet<>();
    try (ResultSet rows = statement.executeQuery(BUILT_IN)) {
      while (rows.next()) {
        refused.add(rows.getString("name"));
      }
    }
    refused.removeAll(allowed);
    return refused;
  }

  private static List<VolatileFunction> written(Statement statement) throws SQLException {
    List<VolatileFunction> written = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(VOLATILE)) {
      while (rows.next()) {
        written.add(
            new VolatileFunction(
                rows.getString("schema"),
                rows.getString("name"),
                rows.getString("arguments"),
                rows.getBoolean("takes_row")));
      }
    }
    return written;
  }

  private static List<HiddenCall> hidden(Connection session, Set<String> refused)
      throws SQLException {
    List<HiddenCall> hidden = new ArrayList<>();
    try (PreparedStatement question = session.prepareStatement(HIDDEN)) {
      question.setArray(1, session.createArrayOf("text", refused.toArray()));
      try (ResultSet rows = question.executeQuery()) {
        while (rows.next()) {
          hidden.add(
              new HiddenCall(
                  rows.getString("through"), rows.getString("name"), rows.getString("mentioned")));
        }
      }
    }
    return hidden;
  }
}
