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
 * @param stopped where the deployment ended
 * @param rollback how long the rollback scripts took
 */
public record Tried(
    List<Difference> differences, Optional<String> error, Stopped stopped, Duration rollback) {

  /** Where a deployment ended that was to be stopped. */
  public enum Stopped {
    AS_MEANT(""),
    /** Behind a statement that waits for nobody, so that nothing can stop it. */
    BEHIND("; it waits for nobody"),
    /** At its end: the program was faster than it had been before. */
    ENDED("; it ended before it could be stopped"),
    /** At its end: the statement stands in a branch of {@code \\if} that was not taken. */
    NOT("; not reached, since its branch is not taken");

    private final String words;

    Stopped(String words) {
      this.words = words;
    }
  }

  /** Copies the list. */
  public Tried {
    differences = List.copyOf(differences);
  }

  /** Whether the deployment ended where it was meant to. */
  public boolean asMeant() {
    return stopped == Stopped.AS_MEANT;
  }

  /** Whether it was not stopped because it was faster than before, and nothing was found either. */
  boolean endedTooSoon() {
    return stopped == Stopped.ENDED && result() == Result.RESTORED;
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
    return result().words() + stopped.words;
  }
}
