package dev.gonogo.engine.yaml;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something happens.
 *
 * @param written a number, more than 0 and at most 1,000,000, and a unit
 */
@Doc("How often something happens.")
public record Rate(@Doc("Such as `100/s` or `30/min`.") String written) {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,3})?) ?/ ?(s|min)");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  /** Checks that it is a rate. */
  public Rate {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()
        || new BigDecimal(matcher.group(1)).signum() == 0
        || new BigDecimal(matcher.group(1)).compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "\"%s\" is not a rate. Write how often in a second or a minute, such as 100/s or 30/min"
              .formatted(written));
    }
  }

  @Shorthand
  public static Rate of(String written) {
    return new Rate(written);
  }

  /** More than 0. */
  public double perSecond() {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalStateException(written);
    }
    double number = Double.parseDouble(matcher.group(1));
    return matcher.group(2).equals("s") ? number : number / 60;
  }

  @Override
  public String toString() {
    return written;
  }
}
