package dev.gonogo.specs.mued;

import static dev.gonogo.specs.mued.Sql.ask;
import static dev.gonogo.specs.mued.Sql.change;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Rehearsal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/**
 * What users and webhooks can do once row level security is on, asked through real logins.
 *
 * <p>Every test ends with a rollback, as the document wants it.
 */
public class RowLevelSecurityTest {
  private static final String BOOK_A_SEAT =
      """
      INSERT INTO reservations (slot_id, mentor_id, student_id, amount_yen)
      SELECT id, mentor_id, 'user_aiko', price_yen
      FROM lesson_slots
      WHERE status = 'available' AND mentor_id = 'user_sato'
      ORDER BY id LIMIT 1
      RETURNING id""";

  @Test
  void a_webhook_event_is_inserted_as_service_account() throws SQLException {
    try (Connection webhook = begin("service_account")) {
      assertThat(
              change(
                  webhook,
                  "INSERT INTO webhook_events (event_id, source, type, payload)"
                      + " VALUES ('evt_checklist', 'stripe', 'test', '{}')"))
          .isOne();
      assertThat(ask(webhook, "SELECT source FROM webhook_events WHERE event_id = 'evt_checklist'"))
          .isEqualTo("stripe");
      webhook.rollback();
    }
  }

  @Test
  void a_subscription_is_updated_as_service_account() throws SQLException {
    try (Connection webhook = begin("service_account")) {
      assertThat(
              change(
                  webhook,
                  "UPDATE subscriptions SET updated_at = now() WHERE user_id = 'user_aiko'"))
          .isPositive();
      webhook.rollback();
    }
  }

  /** In one transaction, in which the mentor sees what the student has not committed yet. */
  @Test
  void a_student_books_and_the_mentor_sees_it() throws SQLException {
    try (Connection application = begin("app_user")) {
      become(application, "user_aiko");
      String reservation = ask(application, BOOK_A_SEAT);
      become(application, "user_sato");
      assertThat(ask(application, "SELECT student_id FROM reservations WHERE id = " + reservation))
          .isEqualTo("user_aiko");
      application.rollback();
    }
  }

  /** The directory reads as its owner, who may see everybody. */
  @Test
  void an_administrator_sees_all_users() throws SQLException {
    try (Connection application = begin("app_user")) {
      become(application, "user_mori");
      assertThat(ask(application, "SELECT count(*) FROM users"))
          .isEqualTo(ask(application, "SELECT count(*) FROM directory"))
          .isNotEqualTo("1");
      application.rollback();
    }
  }

  /** Webhooks see every reservation: their policy says so for each. */
  @Test
  void an_administrator_sees_all_reservations() throws SQLException {
    String count = "SELECT count(*) FROM reservations";
    try (Connection application = begin("app_user");
        Connection webhook = begin("service_account")) {
      become(application, "user_mori");
      assertThat(ask(application, count)).isEqualTo(ask(webhook, count)).isNotEqualTo("0");
      application.rollback();
      webhook.rollback();
    }
  }

  private static Connection begin(String account) throws SQLException {
    Connection connection = Rehearsal.current().connect(account);
    connection.setAutoCommit(false);
    return connection;
  }

  private static void become(Connection connection, String user) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL app.current_user_id = '" + user + "'");
    }
  }
}
