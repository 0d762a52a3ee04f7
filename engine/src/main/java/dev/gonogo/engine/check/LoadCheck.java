package dev.gonogo.engine.check;

import dev.gonogo.engine.evidence.Outcome;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * A question that only load answers: the application's traffic, on servers that are started for it
 * and thrown away. Never runs on production.
 */
public non-sealed interface LoadCheck extends Check {

  /** Names of transactions that the check plays; the plan refuses what is not declared. */
  default List<String> transactions() {
    return List.of();
  }

  /**
   * Judges what load shows.
   *
   * @throws SQLException where a server refuses an answer
   * @throws IOException where what was measured cannot be kept
   * @throws InterruptedException where the run is cancelled
   */
  Outcome check(LoadSite site) throws SQLException, IOException, InterruptedException;
}
