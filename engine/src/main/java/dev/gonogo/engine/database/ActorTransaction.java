package dev.gonogo.engine.database;

import dev.gonogo.engine.script.ScriptResult;
import dev.gonogo.engine.script.ScriptRunner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction in which an actor runs a script: committed when asked, else rolled back.
 *
 * <p>Owns its session, which ends with it. Used by one thread.
 */
public final class ActorTransaction implements AutoCloseable {

  private final Connection session;

  private ActorTransaction(Connection session) {
    this.session = session;
  }

  /**
   * Begins a transaction of an actor.
   *
   * @param actor whose role the session has, or may take on
   * @param session in autocommit mode; closed with the transaction, and where it cannot begin
   * @throws SQLException where the session may not take on the role
   */
  public static ActorTransaction begin(Actor actor, Connection session) throws SQLException {
    try {
      execute("BEGIN", session);
      ActorSession.become(actor, session);
      return new ActorTransaction(session);
    } catch (SQLException exception) {
      session.close();
      throw exception;
    }
  }

  /**
   * Runs a script in this transaction.
   *
   * @throws ScriptException at the first statement that fails, and where one of them would begin or
   *     end a transaction itself
   */
  public ScriptResult run(Path script, ScriptRunner runner) {
    return runner.runWithin(script, session);
  }

  /** Makes what was done last. */
  public void commit() throws SQLException {
    execute("COMMIT", session);
  }

  @Override
  public void close() throws SQLException {
    session.close(); // Which rolls back what was not committed.
  }

  private static void execute(String sql, Connection session) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }
}
