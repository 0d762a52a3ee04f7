package dev.gonogo.engine.database;

import dev.gonogo.engine.guard.SingleQuery;
import java.util.Optional;

/** Who answers what is asked in one transaction: a server, or what was written down. */
interface Answering {

  /**
   * The rows of a query.
   *
   * @param actor who asks; empty for whoever sees everything
   */
  Rows rows(SingleQuery query, Optional<Actor> actor);

  /** The plan of the request's query, which is not run. */
  QueryPlan plan(SingleQuery query, PlanRequest request);
}
