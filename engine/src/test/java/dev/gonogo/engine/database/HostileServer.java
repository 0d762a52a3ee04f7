package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.machine.Pause;
import dev.gonogo.engine.sql.SqlFile;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * A database full of what leads a query astray, which nobody else changes; asked as a superuser,
 * whom the server stops least of all.
 */
final class HostileServer implements AutoCloseable {
  private static final String STATE =
      """
      SELECT pg_snapshot_xmax(pg_current_snapshot()), (SELECT last_value FROM numbers),
             (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'),
             (SELECT count(*) FROM pg_replication_slots), pg_conf_load_time(),
             (SELECT string_agg(concat(id, name), ',') FROM members)""";

  private static final int AGAIN = 400;

  private final ReadOnlyDatabase asked;
  private final Connection beside;

  HostileServer(String name) throws SQLException {
    asked = new ReadOnlyDatabase(() -> TestServer.connect(TestServer.DEFAULT_MAJOR, name));
    beside = TestServer.connect(TestServer.DEFAULT_MAJOR, name);
    try (Statement statement = beside.createStatement()) {
      statement.execute(SqlFile.read(HostileServer.class, "hostile-queries.sql"));
      statement.execute("LISTEN told");
    }
  }

  /**
   * Asks, and makes sure that nothing came of it.
   *
   * <p>Again and again, with a moment between: what writes does so each time, while autovacuum,
   * which takes a transaction id on this server for each table that it looks at, has done after
   * some seconds.
   */
  void ask(Consumer<ReadOnlyDatabase> question) throws SQLException {
    String before = state();
    question.accept(asked);
    String after = state();
    for (int more = AGAIN; more > 0 && !after.equals(before); more--) {
      Pause.aMoment("autovacuum was at work");
      before = state();
      question.accept(asked);
      after = state();
    }
    assertThat(after).isEqualTo(before);
  }

  /** Whatever writes takes a transaction id; what does not is asked for by itself. */
  private String state() throws SQLException {
    try (Statement statement = beside.createStatement();
        ResultSet row = statement.executeQuery(STATE)) {
      row.next();
      StringJoiner state = new StringJoiner(" ");
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        state.add(row.getString(i));
      }
      int notifications = beside.unwrap(PGConnection.class).getNotifications().length;
      return state.add(notifications + " notifications").toString();
    }
  }

  @Override
  public void close() throws SQLException {
    asked.close();
    beside.close();
  }
}
