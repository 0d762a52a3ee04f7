package dev.gonogo.engine.builtin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole percent, as {@code 50%}. */
final class Percentage {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})\\s*%");

  private Percentage() {}

  /**
   * The number before the sign.
   *
   * @throws IllegalArgumentException where it is not written so or more than 100
   */
  static int parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > 100) {
      throw new IllegalArgumentException(
          "\"%s\" is not a percentage. Write such as 50%%, from 0%% to 100%%".formatted(written));
    }
    return Integer.parseInt(matcher.group(1));
  }
}
