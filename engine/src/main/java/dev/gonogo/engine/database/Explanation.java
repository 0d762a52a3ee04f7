package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.Literal;
import dev.gonogo.engine.sql.Parameters;
import dev.gonogo.engine.sql.ServerReport;
import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What EXPLAIN says of a query, for people and for programs; never with ANALYZE, which runs it.
 *
 * <p>The query is prepared, on every major: its parameters keep the types that the application
 * binds them with, and the same way leads to custom and generic plans.
 */
record Explanation(String text, String json) {

  private static final String NAME = "gonogo_plan";
  private static final String FORGET = "DEALLOCATE " + NAME;
  private static final String SETTINGS = SqlFile.read(Explanation.class, "planner-settings.sql");
  private static final String SCANS = SqlFile.read(Explanation.class, "plan-scans.sql");

  /**
   * Plans the query in the open transaction, of which planner settings are a part afterwards.
   *
   * @param contents how errors tell what they quote
   */
  static Explanation of(String query, PlanRequest request, Statement statement, Contents contents)
      throws SQLException {
    set(request, statement.getConnection());
    Sending sending = new Sending(query, statement, contents);
    sending.execute(preparation(query, request.parameters()));
    try {
      return explain(sending, execution(request.parameters()));
    } finally {
      // No transaction takes this back, and behind a pooler the session is somebody else's next.
      statement.execute(ReadingText.BACK);
      statement.execute(FORGET);
    }
  }

  private static void set(PlanRequest request, Connection connection) throws SQLException {
    try (PreparedStatement settings = connection.prepareStatement(SETTINGS)) {
      settings.setString(1, request.generic() ? "force_generic_plan" : "force_custom_plan");
      settings.setString(2, request.sequentialScans() ? "on" : "off");
      settings.execute();
    }
  }

  /** The same as it would be sent, and then what the scans are asked with. */
  static List<String> foreseen(String query, PlanRequest request) {
    String execution = execution(request.parameters());
    return List.of(
        Parameters.numbered(SETTINGS),
        preparation(query, request.parameters()),
        explaining(execution),
        inFull(execution),
        ReadingText.BACK,
        FORGET,
        Parameters.numbered(SCANS));
  }

  private static String preparation(String query, List<PlanParameter> parameters) {
    List<String> types = new ArrayList<>();
    for (PlanParameter parameter : parameters) {
      types.add(parameter.type() == null ? "unknown" : parameter.type());
    }
    String list = types.isEmpty() ? "" : " (" + String.join(", ", types) + ")";
    return "PREPARE " + NAME + list + " AS\n" + query;
  }

  private static String execution(List<PlanParameter> parameters) {
    List<String> values = new ArrayList<>();
    for (PlanParameter parameter : parameters) {
      String value = parameter.value();
      values.add(value == null ? "NULL" : Literal.of(value));
    }
    return "EXECUTE " + NAME + (values.isEmpty() ? "" : "(" + String.join(", ", values) + ")");
  }

  private static Explanation explain(Sending sending, String execution) throws SQLException {
    sending.execute(explaining(execution));
    String shown = lines(sending.statement());
    sending.execute(inFull(execution));
    return new Explanation(shown, lines(sending.statement()));
  }

  private static String explaining(String execution) {
    return "EXPLAIN " + execution;
  }

  private static String inFull(String execution) {
    return "EXPLAIN (VERBOSE, FORMAT JSON) " + execution;
  }

  /** What is sent for the sake of a query. */
  private record Sending(String query, Statement statement, Contents contents) {

    /** An error that has a place has it in what was sent, any other is about the query. */
    void execute(String sent) {
      try {
        statement.execute(sent);
      } catch (SQLException exception) {
        boolean placed = ServerReport.of(exception).position() > 0;
        throw Problem.asked(placed ? sent : query, exception, contents);
      }
    }
  }

  private static String lines(Statement statement) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows = statement.getResultSet()) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return String.join("\n", lines);
  }

  /** The scans of the plan; asked by who may know the size of every table, not by the actor. */
  List<Scan> scans(Statement statement) throws SQLException {
    try (PreparedStatement question = statement.getConnection().prepareStatement(SCANS)) {
      question.setString(1, json);
      try (ResultSet rows = question.executeQuery()) {
        return CatalogRow.mapped(rows, Explanation::scan);
      }
    }
  }

  private static Scan scan(CatalogRow row) throws SQLException {
    return new Scan(
        row.text("method"),
        row.name("table"),
        row.nameOrNull("index_schema", "index"),
        row.longNumber("rows"),
        row.longNumber("pages"),
        row.flag("analyzed"));
  }
}
