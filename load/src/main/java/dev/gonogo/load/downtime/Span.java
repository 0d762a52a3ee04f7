package dev.gonogo.load.downtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** From one moment to another. */
record Span(Instant from, Instant to) {

  Duration length() {
    return Duration.between(from, to);
  }

  /** How long both are together; never negative. */
  Duration shared(Span other) {
    Instant begin = from.isAfter(other.from) ? from : other.from;
    Instant end = to.isBefore(other.to) ? to : other.to;
    return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
  }

  boolean touches(Span other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** The time that is in one of them at least, in order and without overlaps. */
  static List<Span> union(Collection<Span> spans) {
    List<Span> union = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      int last = union.size() - 1;
      if (last < 0 || !union.get(last).touches(span)) {
        union.add(span);
      } else if (span.to.isAfter(union.get(last).to)) {
        union.set(last, new Span(union.get(last).from, span.to));
      }
    }
    return union;
  }

  static Duration total(Collection<Span> spans) {
    return union(spans).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
  }
}
