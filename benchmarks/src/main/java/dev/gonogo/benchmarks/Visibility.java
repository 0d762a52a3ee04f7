package dev.gonogo.benchmarks;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.sql.Condition;
import dev.gonogo.engine.yaml.Binder;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Yaml;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who sees which rows: the check, or one query for each actor and table through one connection. */
final class Visibility {
  private static final int ACTORS = 20;
  private static final int TABLES = 50;

  private Visibility() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("check")) {
      check(arguments[1]);
    } else {
      queries(arguments[1]);
    }
  }

  private static void check(String url) throws Exception {
    Map<String, Actor> actors = new LinkedHashMap<>();
    Map<String, Condition> visible = new LinkedHashMap<>();
    for (int i = 0; i < ACTORS; i++) {
      actors.put("user_" + i, new Actor("actor", Map.of("app.me", "user_" + i)));
      visible.put("user_" + i, new Condition("owner = 'user_" + i + "'"));
    }
    Map<String, DeclaredRows> rows = new LinkedHashMap<>();
    for (int n = 1; n <= TABLES; n++) {
      String table = "t_" + n;
      rows.put(
          table,
          new DeclaredRows(
              table, Optional.empty(), List.of(), Optional.empty(), visible, visible, Map.of()));
    }
    Problems problems = new Problems();
    ReadOnlyCheck check =
        (ReadOnlyCheck)
            Yaml.read("f.yaml", "all", problems)
                .flatMap(
                    node ->
                        Binder.bind(
                            node,
                            Objects.requireNonNull(Checks.load().byWord().get("visibility")),
                            problems))
                .orElseThrow();
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(() -> DriverManager.getConnection(url))) {
      Outcome outcome =
          check.check(database, new Application(Path.of("."), actors, Map.of(), rows));
      if (outcome.status() != Status.PASSED) {
        throw new IllegalStateException(outcome.message());
      }
    }
  }

  private static void queries(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        PreparedStatement become =
            connection.prepareStatement(
                "select set_config('app.me', ?, true), set_config('role', 'actor', true)")) {
      for (int n = 1; n <= TABLES; n++) {
        for (int i = 0; i < ACTORS; i++) {
          statement.execute("begin read only");
          become.setString(1, "user_" + i);
          become.execute();
          count(statement, "t_" + n);
          statement.execute("rollback");
        }
      }
    }
  }

  private static void count(Statement statement, String table) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select count(*), sum(hashtextextended(concat(id) collate \"C\", 0)) from " + table)) {
      row.next();
      if (row.getInt(1) != 500) {
        throw new IllegalStateException(table + ": " + row.getInt(1));
      }
    }
  }
}
