package dev.gonogo.specs.mued;

import static dev.gonogo.specs.mued.Sql.ask;
import static dev.gonogo.specs.mued.Sql.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.check.Rehearsal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the two accounts of phase 2 can do once they are logged in, asked through real logins.
 *
 * <p>Every test ends with a rollback: the rehearsal's data stays as it was. Sequences move on, as
 * they do in any rolled-back transaction.
 */
public class ServiceAccountConnectionsTest {

  private static final List<String> ACCOUNTS = List.of("service_account", "app_user");
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String BOOK_A_SEAT =
      """
      INSERT INTO reservations (slot_id, mentor_id, student_id, amount_yen)
      SELECT id, mentor_id, 'user_aiko', price_yen FROM lesson_slots WHERE status = 'available' ORDER BY id LIMIT 1
      RETURNING id""";

  @Test
  void each_account_logs_in_as_itself() throws SQLException {
    for (String account : ACCOUNTS) {
      try (Connection connection = Rehearsal.current().connect(account)) {
        assertThat(ask(connection, "SELECT session_user")).isEqualTo(account);
        assertThat(ask(connection, "SELECT current_user")).isEqualTo(account);
        assertThat(ask(connection, "SELECT current_database()")).isEqualTo(connection.getCatalog());
      }
    }
  }

  @Test
  void each_account_reads_and_writes_reservations() throws SQLException {
    for (String account : ACCOUNTS) {
      try (Connection connection = Rehearsal.current().connect(account)) {
        connection.setAutoCommit(false);
        String id = ask(connection, BOOK_A_SEAT);
        assertThat(
                change(connection, "UPDATE reservations SET status = 'confirmed' WHERE id = " + id))
            .as(account)
            .isOne();
        assertThat(ask(connection, "SELECT status FROM reservations WHERE id = " + id))
            .as(account)
            .isEqualTo("confirmed");
        assertThat(change(connection, "DELETE FROM reservations WHERE id = " + id))
            .as(account)
            .isOne();
        connection.rollback();
      }
    }
  }

  @Test
  void no_account_empties_a_table_past_row_level_security() throws SQLException {
    assertRefused("TRUNCATE messages", "permission denied for table messages");
  }

  @Test
  void no_account_creates_tables() throws SQLException {
    assertRefused("CREATE TABLE public.notes (id bigint)", "permission denied for schema public");
  }

  private static void assertRefused(String sql, String message) throws SQLException {
    for (String account : ACCOUNTS) {
      try (Connection connection = Rehearsal.current().connect(account)) {
        connection.setAutoCommit(false);
        assertThatThrownBy(() -> change(connection, sql))
            .as(account)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining(message)
            .extracting(error -> ((SQLException) error).getSQLState())
            .isEqualTo(INSUFFICIENT_PRIVILEGE);
        connection.rollback();
      }
    }
  }
}
