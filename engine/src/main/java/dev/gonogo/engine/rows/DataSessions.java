package dev.gonogo.engine.rows;

import dev.gonogo.engine.database.CatalogRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Several sessions in one database that all see it as it was at one moment. */
final class DataSessions implements AutoCloseable {

  private final DataSession keeper;
  private final String snapshot;
  private final List<DataSession> readers;
  private final BlockingQueue<DataSession> idle;
  private final ExecutorService threads;

  private DataSessions(DataSession keeper, String snapshot, List<DataSession> readers) {
    this.keeper = keeper;
    this.snapshot = snapshot;
    this.readers = List.copyOf(readers);
    idle = new LinkedBlockingQueue<>(readers);
    threads = Executors.newFixedThreadPool(readers.size(), DataSessions::daemon);
  }

  /**
   * Opens one session that keeps the moment, and others that read.
   *
   * @param readers how many queries may run at a time
   */
  static DataSessions open(ComparedDatabase database, int readers) throws SQLException {
    List<DataSession> opened = new ArrayList<>();
    try {
      for (int i = 0; i <= readers; i++) {
        opened.add(DataSession.open(database.connections(), database.catalog().majorVersion()));
      }
      DataSession keeper = opened.get(0);
      return new DataSessions(keeper, keeper.exportSnapshot(), opened.subList(1, opened.size()));
    } catch (SQLException e) {
      for (DataSession session : opened) {
        session.close();
      }
      throw e;
    }
  }

  /** The rows of a query, which begins as soon as a session is free, in the order of asking. */
  <T> Future<List<T>> rows(String sql, CatalogRow.Mapping<T> mapping) {
    return threads.submit(
        () -> {
          DataSession session = idle.take();
          try {
            return session.rowsSeenBy(snapshot, sql, mapping);
          } finally {
            idle.add(session);
          }
        });
  }

  /** Ends all sessions, and what still runs in them because something else failed. */
  @Override
  public void close() throws SQLException {
    threads.shutdownNow();
    while (!terminated()) {
      for (DataSession reader : readers) {
        reader.cancel();
      }
    }
    for (DataSession reader : readers) {
      reader.close();
    }
    keeper.close();
  }

  private boolean terminated() {
    try {
      return threads.awaitTermination(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "gonogo-data");
    thread.setDaemon(true);
    return thread;
  }
}
