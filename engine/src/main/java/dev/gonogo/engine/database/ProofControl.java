package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.QueryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Whether the proof that nothing was written can fail at all: something is written, and asked. */
public final class ProofControl {
  private ProofControl() {}

  /**
   * Writes a row of a temporary table, of which nothing lasts, and asks for the proof.
   *
   * @param connections to a server of our own
   * @return what says that something was written; empty where the proof has not noticed
   * @throws QueryException where it cannot be tried
   */
  public static List<String> signs(Connections connections) {
    try (Connection session = connections.open();
        Statement statement = session.createStatement()) {
      statement.execute(
          "BEGIN; SAVEPOINT asked; CREATE TEMPORARY TABLE gonogo_proof (id int); INSERT INTO gonogo_proof VALUES (1)");
      Proof proof = Proof.ask(statement, 0);
      statement.execute("ROLLBACK");
      return proof.signs();
    } catch (SQLException exception) {
      throw new QueryException(
          "the proof that nothing is written cannot be tried: " + exception.getMessage(),
          exception);
    }
  }
}
