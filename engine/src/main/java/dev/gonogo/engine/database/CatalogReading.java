package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.CatalogObject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks one question after the other; a second thread makes objects of the answers, so that the
 * server does not wait for it.
 */
final class CatalogReading implements CatalogQuestions, AutoCloseable {

  private final CatalogQueries queries;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(CatalogReading::thread);
  private final List<PreparedStatement> statements = new ArrayList<>();
  private final List<Future<List<CatalogObject>>> answers = new ArrayList<>();

  CatalogReading(CatalogQueries queries) {
    this.queries = queries;
  }

  @Override
  public void ask(String file, CatalogRow.Mapping<? extends CatalogObject> mapping)
      throws SQLException {
    ResultSet rows = prepared(file).executeQuery();
    answers.add(executor.submit(() -> CatalogRow.mapped(rows, mapping)));
  }

  @Override
  public void askForMany(String file, CatalogRow.Mapping<List<CatalogObject>> mapping)
      throws SQLException {
    ResultSet rows = prepared(file).executeQuery();
    answers.add(executor.submit(() -> together(CatalogRow.mapped(rows, mapping))));
  }

  /** Kept open: its rows are read by the other thread. */
  private PreparedStatement prepared(String file) throws SQLException {
    PreparedStatement statement = queries.prepared(file);
    statements.add(statement);
    return statement;
  }

  private static List<CatalogObject> together(List<List<CatalogObject>> rows) {
    List<CatalogObject> objects = new ArrayList<>();
    rows.forEach(objects::addAll);
    return objects;
  }

  /** All objects, in the order in which was asked. */
  List<CatalogObject> objects() throws SQLException {
    List<CatalogObject> objects = new ArrayList<>();
    for (Future<List<CatalogObject>> answer : answers) {
      objects.addAll(made(answer));
    }
    return objects;
  }

  private static <T> T made(Future<T> answer) throws SQLException {
    try {
      return uninterrupted(answer);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("a row of the catalog cannot be understood", e.getCause());
    }
  }

  /**
   * As JDBC itself waits: who interrupts is heard by the next step, not by chance in the middle.
   */
  private static <T> T uninterrupted(Future<T> answer) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answer.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    executor.shutdownNow();
    for (PreparedStatement statement : statements) {
      statement.close();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "gonogo-catalog");
    thread.setDaemon(true);
    return thread;
  }
}
