package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one injector has to do: the first line of its input.
 *
 * @param share which of the injectors it is, from 0
 * @param shares how many injectors share the load
 * @param start when the warm-up begins; empty where it is told later
 * @param results folder for its files
 * @param timeLimit after which it ends, whatever it does
 */
public record Order(
    Workload workload,
    int share,
    int shares,
    Optional<Instant> start,
    String results,
    Duration timeLimit) {

  /** Checks the share. */
  public Order {
    if (share < 0 || share >= shares) {
      throw new IllegalArgumentException(
          "injector %d of %d: they are counted from 0".formatted(share, shares));
    }
  }
}
