package dev.gonogo.engine.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binds single values to text, numbers, truth values, durations, dates and times. */
final class PlainBinder {

  /** A duration as it is written; also the pattern in the schema. */
  static final Pattern DURATION = Pattern.compile("(0|[1-9][0-9]{0,8}) ?(ms|s|min|h|d)");

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "min", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  private final Scalar scalar;
  private final Problems problems;

  PlainBinder(Scalar scalar, Problems problems) {
    this.scalar = scalar;
    this.problems = problems;
  }

  Optional<Object> bind(Plain plain) {
    return switch (plain) {
      case STRING -> Optional.of(scalar.text());
      case TEXT -> Optional.of(new Text(scalar.text(), scalar.position()));
      case INT -> wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE).map(Long::intValue);
      case LONG -> wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE).map(Long::valueOf);
      case BOOLEAN -> truth();
      case DURATION -> duration();
      case DATE -> date();
      case TIME -> time();
    };
  }

  private Optional<Long> wholeNumber(long least, long most) {
    if (!WHOLE_NUMBER.matcher(scalar.text()).matches()) {
      return refuse("is not a whole number");
    }
    if (scalar.quoted()) {
      return refuse("is in quotes. Write a whole number without quotes");
    }
    return parse(scalar.text())
        .filter(number -> number >= least && number <= most)
        .or(() -> refuse("is out of range: %d to %d".formatted(least, most)));
  }

  private static Optional<Long> parse(String digits) {
    try {
      return Optional.of(Long.valueOf(digits));
    } catch (NumberFormatException tooManyDigits) {
      return Optional.empty();
    }
  }

  private Optional<Object> truth() {
    if (!scalar.text().equals("true") && !scalar.text().equals("false")) {
      return refuse("is not true or false");
    }
    return scalar.quoted()
        ? refuse("is in quotes. Write true or false without quotes")
        : Optional.of(scalar.text().equals("true"));
  }

  private Optional<Object> duration() {
    Matcher matcher = DURATION.matcher(scalar.text());
    if (!matcher.matches()) {
      return refuse(
          "is not a duration. Write a whole number of at most 9 digits with one of the units ms, s,"
              + " min, h, d, such as 5 min");
    }
    return Optional.of(Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2))));
  }

  private Optional<Object> date() {
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeParseException notADate) {
      return refuse("is not a date. Write year, month and day, such as 2026-12-06");
    }
  }

  private Optional<Object> time() {
    try {
      return Optional.of(OffsetDateTime.parse(scalar.text()));
    } catch (DateTimeParseException notATime) {
      return refuse(
          "is not a time. Write date, time of day and offset, such as 2026-12-06T02:00+09:00");
    }
  }

  private <T> Optional<T> refuse(String why) {
    problems.add(scalar.position(), Written.quoted(scalar.text()) + " " + why);
    return Optional.empty();
  }
}
