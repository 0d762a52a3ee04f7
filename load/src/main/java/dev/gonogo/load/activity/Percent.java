package dev.gonogo.load.activity;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A part of the whole.
 *
 * @param written {@code 80%} or {@code 99.5%}, up to 100
 */
@Doc("A part of the whole.")
record Percent(@Doc("Such as `80%` or `99.5%`.") String written) {
  private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})? ?%");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  Percent {
    if (!WRITTEN.matcher(written).matches() || value(written).compareTo(ALL) > 0) {
      throw new IllegalArgumentException(
          "\"%s\" is not a part of the whole. Write such as 80%%, from 0%% to 100%%"
              .formatted(written));
    }
  }

  @Shorthand
  static Percent of(String written) {
    return new Percent(written);
  }

  private static BigDecimal value(String written) {
    return new BigDecimal(written.replace("%", "").strip());
  }

  /** Whether a part of so many is at most this. */
  boolean covers(long part, long whole) {
    return compare(part, whole) <= 0;
  }

  /** Whether a part of so many is at least this. */
  boolean isReachedBy(long part, long whole) {
    return compare(part, whole) >= 0;
  }

  private int compare(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(ALL)
        .compareTo(value(written).multiply(BigDecimal.valueOf(whole)));
  }

  /** A part of so many, rounded so that it never reads as more than it is: {@code 98.9%}. */
  static String text(long part, long whole) {
    return BigDecimal.valueOf(part)
            .multiply(ALL)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  @Override
  public String toString() {
    return written;
  }
}
