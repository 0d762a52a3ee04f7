package dev.gonogo.load.comparison;

/**
 * How one percentile of two sides compares; times in nanoseconds.
 *
 * @param percentile which one, more than 0, at most 100
 * @param before of the side that is compared with
 * @param after of the side that is judged
 * @param ratio of the second to the first: 1.2 is 20 % slower
 * @param difference the second without the first
 * @param pairs how many pairs of blocks it was drawn from
 * @param samplesBefore how many requests the first side answered
 * @param samplesAfter how many requests the second side answered
 */
public record Comparison(
    double percentile,
    double before,
    double after,
    Estimate ratio,
    Estimate difference,
    int pairs,
    long samplesBefore,
    long samplesAfter) {

  /** What can be said of a claim. */
  public enum Answer {
    /** The whole interval keeps it. */
    HOLDS,
    /** The whole interval breaks it. */
    DOES_NOT_HOLD,
    /** The interval spans the limit. */
    OPEN
  }

  /**
   * Whether the ratio is at most this.
   *
   * @param limit such as 1.2
   * @param floor differences up to it do not count, in nanoseconds: what is relatively much of a
   *     very short time is noise
   */
  public Answer isAtMost(double limit, double floor) {
    if (ratio.upper() <= limit || difference.upper() <= floor) {
      return Answer.HOLDS;
    }
    return ratio.lower() > limit && difference.lower() > floor ? Answer.DOES_NOT_HOLD : Answer.OPEN;
  }

  /**
   * How many times as many samples would probably give an answer; at least 2.
   *
   * @param limit the limit that the interval spans
   */
  public double moreSamples(double limit) {
    double distance = Math.abs(ratio.value() - limit);
    double times = Math.pow(ratio.halfWidth() / Math.max(distance, limit / 1_000), 2);
    return Math.max(2, Math.ceil(times * 1.5));
  }
}
