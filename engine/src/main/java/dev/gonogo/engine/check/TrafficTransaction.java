package dev.gonogo.engine.check;

import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.script.PlacedStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A transaction of the application, as it runs on one server now.
 *
 * @param name its name in the spec file
 * @param weight how often it occurs in relation to the others, from 1
 * @param actor who runs it, with a role that the server has
 * @param logsIn whether that role logs in itself; else a superuser takes it on
 * @param statements its statements in order, of which none begins or ends a transaction
 * @param rows what differs from one time to the next; empty where nothing does
 */
public record TrafficTransaction(
    String name,
    int weight,
    Actor actor,
    boolean logsIn,
    List<PlacedStatement> statements,
    Optional<Rows> rows) {

  /** Copies the statements. */
  public TrafficTransaction {
    statements = List.copyOf(statements);
  }

  /**
   * Rows that are taken in turn: each column is a setting of the transaction.
   *
   * @param sql the query that gives them, asked as the actor; empty where a file does
   * @param csv a file with a header line; empty where a query gives them
   * @param me the settings that say who the actor is, which a column {@code me} replaces
   */
  public record Rows(Optional<String> sql, Optional<Path> csv, List<String> me) {
    /** Copies the settings. */
    public Rows {
      me = List.copyOf(me);
    }
  }
}
