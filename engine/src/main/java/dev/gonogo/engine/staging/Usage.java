package dev.gonogo.engine.staging;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What a server has used of its machine until now, all of its processes together.
 *
 * @param at the moment of looking
 * @param processor time on processors, since the server was started
 * @param bytes memory, of which what is shared counts once; 0 where the machine does not tell
 * @param processors how many the machine has
 */
public record Usage(Instant at, Duration processor, long bytes, int processors) {

  /** What was used since an earlier look: {@code 1.4 of 2 cores, 210 MB}. */
  public String since(Usage earlier) {
    double elapsed = Math.max(1, Duration.between(earlier.at, at).toNanos());
    double busy = processor.minus(earlier.processor).toNanos() / elapsed;
    String cores = String.format(Locale.ROOT, "%.1f of %d cores", Math.max(0, busy), processors);
    return bytes == 0 ? cores : cores + ", %d MB".formatted(bytes >> 20);
  }
}
