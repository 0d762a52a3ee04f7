package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict.Item;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long scripts took together.
 *
 * @param duration the time of those that passed
 * @param unfinished the first that did not pass, so that the time says little; null where all
 *     passed
 */
public record Taken(Duration duration, @Nullable Item unfinished) {

  /** The time of all scripts up to the first that did not pass. */
  public static Taken of(List<Item> scripts) {
    Duration taken = Duration.ZERO;
    for (Item script : scripts) {
      if (script.status() != Status.PASSED) {
        return new Taken(taken, script);
      }
      taken = taken.plus(script.duration());
    }
    return new Taken(taken, null);
  }
}
