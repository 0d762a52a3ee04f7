package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.Refusal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a database has answered to a question of a check: rows, a plan, or that it refuses.
 *
 * @param rows null for any other answer
 * @param plan null for any other answer
 * @param refusal null for any other answer
 */
public record Answer(@Nullable Rows rows, @Nullable QueryPlan plan, @Nullable Refusal refusal) {

  /** Checks that it is one of them. */
  public Answer {
    if (Stream.of(rows, plan, refusal).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException("an answer is rows, a plan, or a refusal");
    }
  }

  /** These rows. */
  public static Answer of(Rows rows) {
    return new Answer(rows, null, null);
  }

  static Answer of(QueryPlan plan) {
    return new Answer(null, plan, null);
  }

  static Answer of(Refusal refusal) {
    return new Answer(null, null, refusal);
  }
}
