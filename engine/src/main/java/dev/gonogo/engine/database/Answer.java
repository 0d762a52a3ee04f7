package dev.gonogo.engine.database;

import org.jspecify.annotations.Nullable;

/**
 * What a database has answered to a question of a check: rows, or a plan.
 *
 * @param rows null where a plan was asked for
 * @param plan null where rows were asked for
 */
public record Answer(@Nullable Rows rows, @Nullable QueryPlan plan) {

  /** Checks that it is one of them. */
  public Answer {
    if ((rows == null) == (plan == null)) {
      throw new IllegalArgumentException("an answer is rows or a plan");
    }
  }
}
