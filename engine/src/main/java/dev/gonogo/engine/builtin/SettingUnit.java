package dev.gonogo.engine.builtin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of settings with their units: PostgreSQL manual, Server Configuration, Parameter Names
 * and Values.
 */
final class SettingUnit {
  private static final Pattern NUMBER = Pattern.compile("([-+]?[0-9]*\\.?[0-9]+)\\s*([A-Za-z]*)");
  private static final Pattern UNIT = Pattern.compile("([0-9]*)([A-Za-z]+)");

  /** In bytes; the greatest first. */
  private static final Map<String, Long> MEMORY = new LinkedHashMap<>();

  /** In microseconds; the greatest first. */
  private static final Map<String, Long> TIME = new LinkedHashMap<>();

  static {
    MEMORY.put("TB", 1L << 40);
    MEMORY.put("GB", 1L << 30);
    MEMORY.put("MB", 1L << 20);
    MEMORY.put("kB", 1L << 10);
    MEMORY.put("B", 1L);
    TIME.put("d", 86_400_000_000L);
    TIME.put("h", 3_600_000_000L);
    TIME.put("min", 60_000_000L);
    TIME.put("s", 1_000_000L);
    TIME.put("ms", 1_000L);
    TIME.put("us", 1L);
  }

  private SettingUnit() {}

  /** Whether this can be a number of anything. */
  static boolean isNumber(String written) {
    Matcher number = NUMBER.matcher(written);
    return number.matches()
        && (number.group(2).isEmpty()
            || MEMORY.containsKey(number.group(2))
            || TIME.containsKey(number.group(2)));
  }

  /**
   * The number in the setting's own unit, which is meant where none is written.
   *
   * @param unit as pg_settings has it, such as {@code 8kB}; {@code null} for none
   * @throws IllegalArgumentException where it is no number, or its unit is none of the setting's
   */
  static BigDecimal in(@Nullable String unit, String written) {
    Matcher number = NUMBER.matcher(written.strip());
    if (!number.matches()) {
      throw new IllegalArgumentException("\"%s\" is not a number".formatted(written));
    }
    BigDecimal value = new BigDecimal(number.group(1));
    if (number.group(2).isEmpty()) {
      return value;
    }
    Long factor = unit == null ? null : units(unit).get(number.group(2));
    if (unit == null || factor == null) {
      throw new IllegalArgumentException(
          "\"%s\" is not a number of %s"
              .formatted(
                  written,
                  unit == null ? "it: it has no unit" : String.join(", ", units(unit).keySet())));
    }
    return value
        .multiply(BigDecimal.valueOf(factor))
        .divide(BigDecimal.valueOf(factor(unit)), 3, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }

  /** As SHOW prints it: in the greatest unit in which it is a whole number. */
  static String shown(@Nullable String unit, BigDecimal value) {
    if (unit == null || value.signum() <= 0) {
      return value.toPlainString();
    }
    BigDecimal total = value.multiply(BigDecimal.valueOf(factor(unit)));
    for (Map.Entry<String, Long> larger : units(unit).entrySet()) {
      BigDecimal[] parts = total.divideAndRemainder(BigDecimal.valueOf(larger.getValue()));
      if (parts[1].signum() == 0) {
        return parts[0].toPlainString() + larger.getKey();
      }
    }
    return value.toPlainString() + unit;
  }

  private static Map<String, Long> units(String unit) {
    return unit.endsWith("B") ? MEMORY : TIME;
  }

  private static long factor(String unit) {
    Matcher matcher = UNIT.matcher(unit);
    Long factor = matcher.matches() ? units(unit).get(matcher.group(2)) : null;
    if (factor == null) {
      throw new IllegalStateException("PostgreSQL has a unit that is not known here: " + unit);
    }
    return factor * (matcher.group(1).isEmpty() ? 1 : Long.parseLong(matcher.group(1)));
  }
}
