package dev.gonogo.load.latency;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of all requests.
 *
 * @param written {@code 0.1%}
 */
@Doc("A part of all requests.")
record Fraction(@Doc("Such as `0.1%`.") String written) {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,2}(?:\\.[0-9]{1,3})?) ?%");

  Fraction {
    if (!WRITTEN.matcher(written).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not a part of all requests. Write such as 0.1%%, below 100%%"
              .formatted(written));
    }
  }

  @Shorthand
  static Fraction of(String written) {
    return new Fraction(written);
  }

  /** From 0 to 1. */
  double value() {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalStateException(written);
    }
    return Double.parseDouble(matcher.group(1)) / 100;
  }

  @Override
  public String toString() {
    return written;
  }
}
