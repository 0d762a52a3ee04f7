package dev.gonogo.engine.check;

import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;

/**
 * What the application does, on servers of the rehearsal: the transactions of the spec file; and
 * the services that it has beside the database.
 */
public interface Traffic {

  /**
   * Runs every transaction once and commits it; one that fails is rolled back and passed over.
   *
   * @param on a server of the rehearsal, whose state the caller puts back
   * @return how many were committed; 0 where none is declared
   * @throws SQLException where the server refuses a session
   */
  int run(Staging on) throws SQLException;

  /** The services beside the database; none unless it is said otherwise. */
  default RunningServices services() {
    return RunningServices.none();
  }
}
