package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.CatalogObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
final class CatalogReading implements AutoCloseable {

  private final Connection connection;
  private final CatalogQueries queries;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(CatalogReading::thread);
  private final List<Statement> statements = new ArrayList<>();
  private final List<Future<List<CatalogObject>>> answers = new ArrayList<>();

  CatalogReading(Connection connection, CatalogQueries queries) {
    this.connection = connection;
    this.queries = queries;
  }

  /** Every row is one object. */
  void ask(String file, CatalogQueries.Mapping<? extends CatalogObject> mapping)
      throws SQLException {
    ResultSet rows = queries.ask(file, statement());
    answers.add(executor.submit(() -> CatalogQueries.mapped(rows, mapping)));
  }

  /** Every row is several objects. */
  void askForMany(String file, CatalogQueries.Mapping<List<CatalogObject>> mapping)
      throws SQLException {
    ResultSet rows = queries.ask(file, statement());
    answers.add(executor.submit(() -> together(CatalogQueries.mapped(rows, mapping))));
  }

  /** Kept open: its rows are read by the other thread. */
  private Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
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
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while a catalog was read", "57014", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("a row of the catalog cannot be understood", e.getCause());
    }
  }

  @Override
  public void close() throws SQLException {
    executor.shutdownNow();
    for (Statement statement : statements) {
      statement.close();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "gonogo-catalog");
    thread.setDaemon(true);
    return thread;
  }
}
