package dev.gonogo.engine.rollback;

import dev.gonogo.engine.catalog.Difference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of one rollback.
 *
 * @param differences in what the cluster differs from what it was before
 * @param error what ended a rollback script; empty where all came to their ends
 * @param asMeant whether the deployment ended where it was meant to, and not behind a statement or
 *     program that has ended before it could be stopped
 * @param rollback how long the rollback scripts took
 */
public record Tried(
    List<Difference> differences, Optional<String> error, boolean asMeant, Duration rollback) {

  /** Copies the list. */
  public Tried {
    differences = List.copyOf(differences);
  }

  /** In one word. */
  public Result result() {
    if (!differences.isEmpty()) {
      return Result.NOT_RESTORED;
    }
    return error.isPresent() ? Result.RESTORED_WITH_AN_ERROR : Result.RESTORED;
  }

  /** The result in words. */
  public String words() {
    return result().words() + (asMeant ? "" : "; it ended before it could be stopped");
  }
}
