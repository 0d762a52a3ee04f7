package dev.gonogo.engine.check;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;

/**
 * A question that needs a whole server to itself, and may change it: never runs on production.
 *
 * <p>The state of staging is put back after the check, so what it writes touches no other item.
 */
public non-sealed interface RehearsalCheck extends Check {

  /**
   * Judges a staging server.
   *
   * @param traffic what the application does, on this server or on copies of it
   * @throws SQLException where the database refuses an answer
   */
  Outcome check(Staging staging, Traffic traffic) throws SQLException;
}
