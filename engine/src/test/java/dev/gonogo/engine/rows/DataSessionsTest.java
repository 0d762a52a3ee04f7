package dev.gonogo.engine.rows;

import static dev.gonogo.engine.rows.TwoDatabases.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.database.CatalogRow;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DataSessionsTest {

  private static final String MARK = "gonogo data test";

  @Test
  void all_sessions_see_one_moment() throws SQLException {
    TwoDatabases databases = TwoDatabases.with("create table t (id int primary key)");
    try (DataSessions sessions = DataSessions.open(databases.second(), 2)) {
      databases.after("insert into t values (1)");

      assertThat(count(sessions)).isZero();
      assertThat(count(sessions)).isZero();
    }
    try (DataSessions sessions = DataSessions.open(databases.second(), 1)) {
      assertThat(count(sessions)).isEqualTo(1);
    }
  }

  @Test
  void nothing_can_be_written() throws SQLException {
    TwoDatabases databases = TwoDatabases.with("create sequence n");
    try (DataSessions sessions = DataSessions.open(databases.second(), 1)) {
      assertThatThrownBy(
              () ->
                  new Both.Asked<>(
                          sessions.rows(
                              "select nextval('public.n') as id", row -> row.number("id")),
                          sessions.rows("select 1 as id", row -> row.number("id")))
                      .answers())
          .isInstanceOf(SQLException.class)
          .hasMessage(
              "the data cannot be compared: ERROR: cannot execute nextval() in a read-only"
                  + " transaction");
    }
  }

  @Test
  void a_login_that_may_not_read_everything_is_an_error() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            "create table t (id int primary key); alter table t enable row level security");
    ComparedDatabase all = databases.second();
    ComparedDatabase some =
        new ComparedDatabase(() -> as("pg_read_all_data", all.connections().open()), all.catalog());

    assertThatThrownBy(() -> DataComparison.between(all, some, VolatileColumns.NONE))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "the data cannot be compared: ERROR: query would be affected by row-level security"
                + " policy for table \"t\"");
  }

  @Test
  void sessions_are_closed_while_they_work() throws SQLException {
    ComparedDatabase database = TwoDatabases.on(TestServer.DEFAULT_MAJOR).second();
    ComparedDatabase marked =
        new ComparedDatabase(() -> marked(database.connections().open()), database.catalog());
    List<Future<List<String>>> asked = new ArrayList<>();
    try (DataSessions sessions = DataSessions.open(marked, 2)) {
      for (int i = 0; i < 3; i++) {
        asked.add(sessions.rows("select pg_sleep(600) as slept", row -> row.text("slept")));
      }
      assertThat(open()).isEqualTo(3);
    }
    assertThat(asked.subList(0, 2)).allMatch(Future::isDone);
    while (open() > 0) {
      Thread.onSpinWait(); // A server notices in its own time that a session was closed.
    }
  }

  @Test
  void an_interrupted_comparison_ends() throws SQLException {
    ComparedDatabase database = TwoDatabases.on(TestServer.DEFAULT_MAJOR).second();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> DataComparison.between(database, database, VolatileColumns.NONE))
        .isInstanceOf(SQLException.class)
        .hasMessage("interrupted while data was compared");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static int count(DataSessions sessions) throws SQLException {
    CatalogRow.Mapping<Integer> number = row -> row.number("n");
    String sql = "select count(*) as n from public.t";
    List<Integer> counts =
        new Both.Asked<>(sessions.rows(sql, number), sessions.rows(sql, number)).answers().after();
    return counts.get(0);
  }

  private static Connection as(String role, Connection connection) throws SQLException {
    execute(connection, "set role " + role);
    return connection;
  }

  private static Connection marked(Connection connection) throws SQLException {
    execute(connection, "set application_name = '" + MARK + "'");
    return connection;
  }

  private static int open() throws SQLException {
    try (Connection connection =
            TestServer.staging(TestServer.DEFAULT_MAJOR).connectAsSuperuser("postgres");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where application_name = '" + MARK + "'")) {
      row.next();
      return row.getInt(1);
    }
  }
}
