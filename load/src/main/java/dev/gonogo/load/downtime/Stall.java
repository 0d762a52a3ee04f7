package dev.gonogo.load.downtime;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.evidence.Times;
import dev.gonogo.load.measured.SlowRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Requests that took longer than they may, all for one cause.
 *
 * @param requests at least one
 */
record Stall(Cause cause, List<SlowRequest> requests) {

  static Span time(SlowRequest request) {
    return new Span(request.start(), request.start().plus(request.response()));
  }

  Duration longest() {
    return requests.stream()
        .map(SlowRequest::response)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** When one of them at least was waiting. */
  List<Span> times() {
    return Span.union(requests.stream().map(Stall::time).toList());
  }

  /** What happened, with numbers. */
  String told(Duration allowed) {
    return "%s: %s waited up to %s, longer than the %s of \"downtime\""
        .formatted(
            cause.told(),
            names(requests.stream().map(SlowRequest::request).toList()),
            longer(longest(), allowed),
            Times.text(allowed));
  }

  /** {@code requests "book a slot", "dashboard"}. */
  static String names(List<String> requests) {
    return requests.stream()
        .distinct()
        .sorted()
        .map("\"%s\""::formatted)
        .collect(joining(", ", "requests ", ""));
  }

  /** In microseconds where rounded it would read as if it were allowed. */
  static String longer(Duration time, Duration allowed) {
    String rounded = Times.text(time);
    return rounded.equals(Times.text(allowed))
        ? String.format(Locale.ROOT, "%.3f ms", time.toNanos() / 1e6)
        : rounded;
  }
}
