package dev.gonogo.load.generator;

import dev.gonogo.load.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Two seconds in which the table of orders cannot be read. */
final class Stall {

  private Stall() {}

  /** Two seconds after the first request, from another session. */
  static void afterStart(Injection injection) throws SQLException {
    injection.awaitStart();
    sleep(2000);
    try (Connection session = TestServer.staging().connectAsSuperuser();
        Statement statement = session.createStatement()) {
      session.setAutoCommit(false);
      statement.execute("lock table orders in access exclusive mode");
      sleep(2000);
      session.rollback();
    }
  }

  static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(exception);
    }
  }
}
