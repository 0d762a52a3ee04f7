package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A part of the whole.
 *
 * @param percent more than 0, at most 100, with or without the sign
 */
@Doc("A part of the whole.")
record Share(@Doc("Such as `5%`.") String percent) {
  private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?( ?%)?");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  Share {
    if (!WRITTEN.matcher(percent).matches()
        || value(percent).signum() == 0
        || value(percent).compareTo(ALL) > 0) {
      throw new IllegalArgumentException(
          "\"%s\" is not a share. Write more than 0%% and at most 100%%, such as 5%%"
              .formatted(percent));
    }
  }

  @Shorthand
  static Share of(String percent) {
    return new Share(percent);
  }

  BigDecimal value() {
    return value(percent);
  }

  /** A whole number, at least 1. */
  int thousandths() {
    return value().multiply(BigDecimal.valueOf(1_000)).intValue();
  }

  private static BigDecimal value(String percent) {
    return new BigDecimal(percent.replace("%", "").strip());
  }
}
