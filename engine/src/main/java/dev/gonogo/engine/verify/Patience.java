package dev.gonogo.engine.verify;

import dev.gonogo.engine.sql.DisturbedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When production is left alone: at the second lost connection, the third timeout, or at once where
 * it takes nobody any more.
 *
 * <p>Used by one thread.
 */
final class Patience {
  private static final int LOST = 2;
  private static final int TIMEOUTS = 3;

  private int lost;
  private int timeouts;
  private @Nullable String over;

  /** Something disturbed a question. */
  void disturbedBy(DisturbedException disturbed) {
    switch (disturbed.disturbance()) {
      case LOST -> {
        lost++;
        if (lost >= LOST) {
          over = "the connection was lost twice";
        }
      }
      case TIMED_OUT -> {
        timeouts++;
        if (timeouts >= TIMEOUTS) {
          over = "%d statements took too long, or waited too long for locks".formatted(TIMEOUTS);
        }
      }
      case CLOSED -> over = "the server takes nobody: " + disturbed.getMessage();
      case RECOVERY -> {
        // Asked once more, which is all that there is to do.
      }
    }
  }

  /** Why production is not asked any more; empty while it is. */
  Optional<String> isOver() {
    return Optional.ofNullable(over)
        .map(why -> "production is not asked any more: %s. Run this again later".formatted(why));
  }
}
