package dev.gonogo.engine.run;

import dev.gonogo.engine.machine.Pause;
import dev.gonogo.engine.testing.RealServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A table that somebody holds, so that whoever reads it waits; and what happens to who waits. */
final class Waiting implements AutoCloseable {
  private final Connection holder;
  private final CompletableFuture<Void> meanwhile;

  /** Something that happens to who waits. */
  interface Event {
    void happens(String process) throws SQLException;
  }

  private Waiting(Connection holder, CompletableFuture<Void> meanwhile) {
    this.holder = holder;
    this.meanwhile = meanwhile;
  }

  /** Holds a table, and lets these happen, one after the other, to whomever this login waits as. */
  static Waiting on(RealServer server, String database, String table, String login, Event... events)
      throws SQLException {
    Connection holder = server.connect(database);
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }
    return new Waiting(holder, CompletableFuture.runAsync(() -> happen(server, login, events)));
  }

  private static void happen(RealServer server, String login, Event... events) {
    String last = "";
    try {
      for (Event event : events) {
        Optional<String> waiting = Optional.empty();
        while (waiting.isEmpty()) {
          Pause.aMoment("somebody began to wait");
          waiting =
              server.ask(
                  "SELECT pid FROM pg_stat_activity WHERE usename = '%s' AND wait_event_type = 'Lock' AND pid::text <> '%s'"
                      .formatted(login, last));
        }
        last = waiting.get();
        event.happens(last);
      }
    } catch (SQLException exception) {
      throw new CompletionException(exception);
    }
  }

  /** Everything has happened. */
  void requireOver() {
    meanwhile.orTimeout(60, TimeUnit.SECONDS).join();
  }

  /** Lets go of the table. */
  @Override
  public void close() throws SQLException {
    holder.close();
  }
}
