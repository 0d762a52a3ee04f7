package dev.gonogo.engine.catalog;

/**
 * How far a sequence has counted (PostgreSQL manual, CREATE SEQUENCE).
 *
 * @param lastValue the number it gave last, or will give first
 * @param called whether it has given a number since it was created or last set
 */
public record SequencePosition(long lastValue, boolean called) {

  /** {@code stands at 105}, {@code will begin at 1}. */
  String present() {
    return (called ? "stands at " : "will begin at ") + lastValue;
  }

  /** {@code stood at 100}, {@code would have begun at 1}. */
  String past() {
    return (called ? "stood at " : "would have begun at ") + lastValue;
  }
}
