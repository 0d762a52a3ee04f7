package dev.gonogo.engine.database;

import java.util.List;

/**
 * How the server would run a query; nothing was run.
 *
 * @param text as EXPLAIN prints it, with costs
 * @param scans every reading of a table in it, from the top down
 */
public record QueryPlan(String text, List<Scan> scans) {

  /** Copies the scans. */
  public QueryPlan {
    scans = List.copyOf(scans);
  }
}
