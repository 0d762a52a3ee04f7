package dev.gonogo.engine.run;

import dev.gonogo.engine.database.ActorTransaction;
import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.script.ScriptResult;
import dev.gonogo.engine.script.StatementResult;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came of one transaction on one side, before it is committed.
 *
 * @param role who ran it; empty where nobody could
 * @param transaction still open; empty where it could not begin
 * @param statements those that succeeded
 * @param error what stopped it
 */
record TrafficAttempt(
    String role,
    Optional<ActorTransaction> transaction,
    List<StatementResult> statements,
    Optional<String> error)
    implements AutoCloseable {

  TrafficAttempt {
    statements = List.copyOf(statements);
  }

  static TrafficAttempt impossible(String why) {
    return new TrafficAttempt("", Optional.empty(), List.of(), Optional.of(why));
  }

  static TrafficAttempt of(
      String role, ActorTransaction transaction, Supplier<ScriptResult> script) {
    try {
      List<StatementResult> statements = script.get().statements();
      return new TrafficAttempt(role, Optional.of(transaction), statements, Optional.empty());
    } catch (ScriptException e) {
      return new TrafficAttempt(
          role,
          Optional.of(transaction),
          e.completed(),
          Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /** Rows changed or returned, of all its statements. */
  long rows() {
    return statements.stream().mapToLong(StatementResult::rows).filter(rows -> rows > 0).sum();
  }

  /** Makes what it did last. */
  void commit() throws SQLException {
    if (transaction.isPresent()) {
      transaction.get().commit();
    }
  }

  @Override
  public void close() throws SQLException {
    if (transaction.isPresent()) {
      transaction.get().close();
    }
  }
}
