package dev.gonogo.engine.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WatchedSessionTest {
  private final SentStatements sent = new SentStatements();
  private Connection session;

  /** Something that a JDBC driver does by itself. */
  private interface Use {
    void of(Connection session) throws SQLException;
  }

  private static final Map<String, Use> OF_SESSIONS =
      Map.of(
          "setAutoCommit", session -> session.setAutoCommit(false),
          "commit", Connection::commit,
          "rollback", Connection::rollback,
          "isValid", session -> session.isValid(1),
          "setReadOnly", session -> session.setReadOnly(true),
          "setSchema", session -> session.setSchema("public"),
          "getTransactionIsolation", Connection::getTransactionIsolation,
          "setSavepoint", Connection::setSavepoint,
          "prepareCall", session -> session.prepareCall("{call x()}"));

  static final List<String> USES = OF_SESSIONS.keySet().stream().sorted().toList();

  @BeforeEach
  void open() throws SQLException {
    session = WatchedSession.of(TestServer.connect(TestServer.DEFAULT_MAJOR, "postgres"), sent);
  }

  @AfterEach
  void close() throws SQLException {
    session.close();
  }

  @ParameterizedTest
  @FieldSource("USES")
  void what_would_have_the_driver_send_something_is_refused(String method) {
    assertThatThrownBy(() -> Objects.requireNonNull(OF_SESSIONS.get(method)).of(session))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(method + " may send something that nobody has read");
    assertThat(sent.all()).isEmpty();
  }

  @Test
  void so_it_is_in_statements_and_in_what_the_driver_knows_of_the_server() throws SQLException {
    try (Statement statement = session.createStatement();
        PreparedStatement prepared = session.prepareStatement("SELECT 1")) {
      DatabaseMetaData server = session.getMetaData();

      assertThat(server.getDatabaseMajorVersion()).isEqualTo(TestServer.DEFAULT_MAJOR);
      assertThatThrownBy(server::getSchemas)
          .hasMessage("getSchemas may send something that nobody has read");
      assertThatThrownBy(prepared::getMetaData)
          .hasMessage("getMetaData may send something that nobody has read");
      assertThatThrownBy(prepared::getParameterMetaData).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(statement::executeBatch).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> statement.executeUpdate("SELECT 1", 1))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> statement.getConnection().commit())
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(sent.all()).isEmpty();
  }

  @Test
  void each_statement_is_told_as_the_driver_sends_it() throws SQLException {
    try (Statement statement = session.createStatement();
        PreparedStatement prepared = session.prepareStatement("SELECT ?, '?'")) {
      statement.setEscapeProcessing(false);
      statement.execute("SELECT 1;-- why\nSELECT '{d ''2026-01-01''}'");
      prepared.setString(1, "secret");
      prepared.execute();
      statement.getConnection().createStatement().execute("SELECT 2");
    }

    assertThat(sent.all())
        .containsExactly(
            "SELECT 1", "-- why\nSELECT '{d ''2026-01-01''}'", "SELECT $1, '?'", "SELECT 2");
    assertThat(sent.count()).isEqualTo(4);
  }
}
