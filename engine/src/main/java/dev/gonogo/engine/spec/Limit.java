package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most that is accepted of what a finding measures.
 *
 * @param most a number, with or without a unit: {@code 40 min}, {@code 25%}, {@code 3}
 */
@Doc("The most that is accepted of what a finding measures.")
public record Limit(@Doc("Such as `40 min`, `25%` or `3`.") String most) {
  private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?(ms|s|min|h|d|%)?");
  private static final Pattern WHOLE =
      Pattern.compile(PART.pattern() + "(?: " + PART.pattern() + ")*");
  private static final Map<String, BigDecimal> MILLISECONDS =
      Map.of(
          "ms", BigDecimal.ONE,
          "s", BigDecimal.valueOf(1_000),
          "min", BigDecimal.valueOf(60_000),
          "h", BigDecimal.valueOf(3_600_000),
          "d", BigDecimal.valueOf(86_400_000));

  /** Checks that it is a number with a unit that we know. */
  public Limit {
    if (measure(most).isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" is not a limit. Write a number, with a unit where the finding has one: 40 min,"
                  .formatted(most)
              + " 25%, 3");
    }
  }

  @Shorthand
  static Limit of(String most) {
    return new Limit(most);
  }

  /** Whether the measure is at most this; never where it is of another kind or none. */
  public boolean covers(String actual) {
    Optional<Measure> limit = measure(most);
    Optional<Measure> found = measure(actual);
    return limit.isPresent()
        && found.isPresent()
        && limit.get().kind().equals(found.get().kind())
        && found.get().amount().compareTo(limit.get().amount()) <= 0;
  }

  @Override
  public String toString() {
    return most;
  }

  private record Measure(String kind, BigDecimal amount) {}

  /** A time may have several parts, such as {@code 1 h 30 min}; everything else has one. */
  private static Optional<Measure> measure(String text) {
    String stripped = text.strip();
    if (!WHOLE.matcher(stripped).matches()) {
      return Optional.empty();
    }
    Matcher parts = PART.matcher(stripped);
    MatchResult first = parts.results().findFirst().orElseThrow();
    String unit = Optional.ofNullable(first.group(2)).orElse("");
    if (!MILLISECONDS.containsKey(unit)) {
      return first.end() == stripped.length()
          ? Optional.of(new Measure(unit, new BigDecimal(first.group(1))))
          : Optional.empty();
    }
    return PART.matcher(stripped)
        .results()
        .map(Limit::milliseconds)
        .reduce((one, other) -> one.flatMap(sum -> other.map(sum::add)))
        .flatMap(sum -> sum.map(all -> new Measure("time", all)));
  }

  private static Optional<BigDecimal> milliseconds(MatchResult part) {
    return Optional.ofNullable(part.group(2))
        .map(MILLISECONDS::get)
        .map(unit -> unit.multiply(new BigDecimal(part.group(1))));
  }
}
