package dev.gonogo.specs.production;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The application at work while production is verified: it reads and writes all the time. */
final class LiveTraffic implements AutoCloseable {
  private static final int PAUSE = 20;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> running = new ArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger transactions = new AtomicInteger();

  private LiveTraffic() {}

  /** Begins, as the roles that the deployment has made. */
  static LiveTraffic begin() throws IOException {
    LiveTraffic traffic = new LiveTraffic();
    traffic.as(
        "app_user", "user_aiko", "db/traffic/book-a-slot.sql", "db/traffic/write-a-message.sql");
    traffic.as(
        "app_user",
        "user_aiko",
        "db/queries/lesson-slots-available.sql",
        "db/traffic/watch-progress.sql");
    traffic.as("app_user", "user_sato", "db/traffic/confirm-reservations.sql");
    traffic.as("service_account", "", "db/traffic/receive-a-payment.sql");
    return traffic;
  }

  private void as(String role, String user, String... files) throws IOException {
    List<String> scripts = new ArrayList<>();
    for (String file : files) {
      scripts.add(DeployedMued.file(file));
    }
    running.add(
        threads.submit(
            () -> {
              try (Connection session = DeployedMued.session(role)) {
                session.setAutoCommit(false);
                while (!over.get()) {
                  transact(session, user, scripts);
                  Thread.sleep(PAUSE);
                }
              }
              return null;
            }));
  }

  private void transact(Connection session, String user, List<String> scripts) throws SQLException {
    try (PreparedStatement who =
            session.prepareStatement("SELECT set_config('app.current_user_id', ?, true)");
        Statement statement = session.createStatement()) {
      who.setString(1, user);
      who.execute();
      for (String script : scripts) {
        statement.execute(script);
      }
      session.commit();
      transactions.incrementAndGet();
    }
  }

  /** Ends it; returns how many transactions there were. An error of one of them is thrown. */
  int end() throws InterruptedException, ExecutionException {
    over.set(true);
    for (Future<?> thread : running) {
      thread.get();
    }
    return transactions.get();
  }

  @Override
  public void close() {
    over.set(true);
    threads.shutdownNow();
  }
}
