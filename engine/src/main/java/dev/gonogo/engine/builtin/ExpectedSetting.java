package dev.gonogo.engine.builtin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a setting should be, as written: {@code 100}, {@code 30s}, {@code at most 500 ms}, {@code
 * including pg_stat_statements}.
 */
record ExpectedSetting(Comparison comparison, String value) {

  enum Comparison {
    EQUAL(""),
    AT_LEAST("at least "),
    AT_MOST("at most "),
    INCLUDING("including ");

    private final String words;

    Comparison(String words) {
      this.words = words;
    }
  }

  /**
   * Reads what was written; several values are a list.
   *
   * @throws IllegalArgumentException where a limit is not a number
   */
  static ExpectedSetting parse(String name, List<String> written) {
    String text = String.join(", ", written).strip();
    Comparison comparison =
        Arrays.stream(Comparison.values())
            .filter(one -> one != Comparison.EQUAL && text.startsWith(one.words))
            .findFirst()
            .orElse(Comparison.EQUAL);
    String value = text.substring(comparison.words.length()).strip();
    boolean limit = comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
    if (limit && !SettingUnit.isNumber(value)) {
      throw new IllegalArgumentException(
          "%s: \"%s\" is not a number. Write such as 100, 1GB or 500 ms; units are B, kB, MB, GB, TB, us, ms, s, min, h, d"
              .formatted(name, value));
    }
    return new ExpectedSetting(comparison, value);
  }

  /**
   * What is wrong with a value, in words that follow it; empty where it is as expected.
   *
   * @throws IllegalArgumentException where the setting cannot have what was written at all
   */
  Optional<String> objection(ServerSetting setting, String actual) {
    if (setting.isNumber()) {
      return number(setting, actual);
    }
    if (comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST) {
      throw new IllegalArgumentException("it is no number, so that it cannot be " + this);
    }
    boolean met =
        comparison == Comparison.INCLUDING
            ? new HashSet<>(elements(actual)).containsAll(elements(value))
            : normal(setting, actual).equals(normal(setting, value));
    return met ? Optional.empty() : Optional.of("not " + this);
  }

  private Optional<String> number(ServerSetting setting, String actual) {
    BigDecimal is = number(setting.type(), setting, actual);
    BigDecimal wanted = number(setting.type(), setting, value);
    boolean met =
        switch (comparison) {
          case EQUAL -> is.compareTo(wanted) == 0;
          case AT_LEAST -> is.compareTo(wanted) >= 0;
          case AT_MOST -> is.compareTo(wanted) <= 0;
          case INCLUDING -> throw new IllegalArgumentException("it is no list");
        };
    if (met && comparison == Comparison.AT_MOST && isNoLimit(setting, is)) {
      return Optional.of("which is no limit, not " + this);
    }
    return met ? Optional.empty() : Optional.of("not " + this);
  }

  /** With -1 most settings are off, with 0 every timeout. */
  private static boolean isNoLimit(ServerSetting setting, BigDecimal is) {
    return is.signum() < 0 || (is.signum() == 0 && setting.name().endsWith("_timeout"));
  }

  private static BigDecimal number(String type, ServerSetting setting, String written) {
    BigDecimal number = SettingUnit.in(setting.unit(), written);
    return type.equals("integer") ? number.setScale(0, RoundingMode.HALF_EVEN) : number;
  }

  private static String normal(ServerSetting setting, String text) {
    return switch (setting.type()) {
      case "bool" -> truth(text);
      case "enum" -> text.strip().toLowerCase(Locale.ROOT);
      default -> String.join(", ", elements(text));
    };
  }

  private static String truth(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "on", "true", "yes", "1", "t", "y" -> "on";
      case "off", "false", "no", "0", "f", "n" -> "off";
      default ->
          throw new IllegalArgumentException(
              "it is on or off, so that it cannot be \"%s\"".formatted(text));
    };
  }

  private static List<String> elements(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  @Override
  public String toString() {
    return comparison.words + value;
  }
}
