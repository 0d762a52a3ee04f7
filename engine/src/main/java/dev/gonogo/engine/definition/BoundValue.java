package dev.gonogo.engine.definition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value in the bound of a partition.
 *
 * @param text as it is written, without quotes
 * @param beyond -2 for MINVALUE, -1 for {@code -infinity}, 1 for {@code infinity}, 2 for MAXVALUE,
 *     0 for all others
 * @param position of a number the number, of a date or time the seconds since 1970 in UTC; {@code
 *     null} for others
 */
public record BoundValue(String text, int beyond, @Nullable BigDecimal position) {
  private static final Map<String, Integer> BEYOND =
      Map.of("minvalue", -2, "'-infinity'", -1, "'infinity'", 1, "maxvalue", 2);
  private static final Pattern TIME =
      Pattern.compile(
          "(?<date>\\d{4,}-\\d\\d-\\d\\d)"
              + "(?:[ T](?<hour>\\d\\d):(?<minute>\\d\\d)(?::(?<second>\\d\\d(?:\\.\\d+)?))?)?"
              + "\\s*(?<zone>(?<sign>[-+])(?<hours>\\d\\d)(?::?(?<minutes>\\d\\d))?)?");
  private static final Comparator<BoundValue> ORDER =
      Comparator.comparing(BoundValue::beyond)
          .thenComparing(value -> value.positionOr(BigDecimal.ZERO));

  /** The value that these words of SQL are. */
  public static BoundValue of(List<String> words) {
    String written = String.join("", words);
    Integer beyond = BEYOND.get(written);
    if (beyond != null) {
      return new BoundValue(unquoted(written), beyond, null);
    }
    String text = unquoted(written);
    return new BoundValue(text, 0, number(text).or(() -> time(text)).orElse(null));
  }

  private static String unquoted(String written) {
    return written.startsWith("'")
        ? written.substring(1, written.length() - 1).replace("''", "'")
        : written;
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    try {
      long days = LocalDate.parse(time.group("date")).toEpochDay();
      BigDecimal seconds =
          BigDecimal.valueOf(
              (days * 86_400) + (of(time, "hour") * 3_600) + (of(time, "minute") * 60));
      long offset = (of(time, "hours") * 3_600) + (of(time, "minutes") * 60);
      String second = time.group("second");
      return Optional.of(
          seconds
              .add(second == null ? BigDecimal.ZERO : new BigDecimal(second))
              .subtract(BigDecimal.valueOf("-".equals(time.group("sign")) ? -offset : offset)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static long of(Matcher time, String group) {
    String digits = time.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** Whether it is a date or a time. */
  public boolean isTime() {
    return TIME.matcher(text).matches();
  }

  /** Whether {@link #compare} can tell whether it lies before another. */
  public boolean hasOrder() {
    return beyond != 0 || position != null;
  }

  /** Compares two that have an order. */
  public static int compare(BoundValue one, BoundValue other) {
    return ORDER.compare(one, other);
  }

  boolean isSameAs(BoundValue other) {
    return (hasOrder() && other.hasOrder()) ? compare(this, other) == 0 : text.equals(other.text);
  }

  private BigDecimal positionOr(BigDecimal none) {
    return position == null ? none : position;
  }

  @Override
  public String toString() {
    return Math.abs(beyond) == 2 || text.equals("null")
        ? text.toUpperCase(Locale.ROOT)
        : "'" + text + "'";
  }
}
