package dev.gonogo.load.downtime;

import dev.gonogo.engine.evidence.TimeLine;
import dev.gonogo.engine.evidence.TimeLine.Kind;
import dev.gonogo.load.measured.Interval;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.workload.Blocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What happened when, for a picture. */
final class Picture {
  private static final int MOST_STATEMENTS = 200;
  private static final int MOST_SPANS = 400;

  private final Seen seen;
  private final Measurements measured;
  private final Blame blame;
  private final List<Stall> stalls;

  Picture(Seen seen, Measurements measured, Blame blame, List<Stall> stalls) {
    this.seen = seen;
    this.measured = measured;
    this.blame = blame;
    this.stalls = stalls;
  }

  TimeLine timeLine() {
    long length = since(seen.scenes().end());
    return new TimeLine(seen.scenes().begin(), length, slots(length), spans());
  }

  /** All requests together. */
  private List<TimeLine.Slot> slots(long length) {
    long width = Blocks.INTERVAL.toMillis();
    int number = (int) Math.max(1, (length + width - 1) / width);
    long[] requests = new long[number];
    long[] errors = new long[number];
    Duration[] slowest = new Duration[number];
    measured.requests().stream()
        .flatMap(request -> measured.intervals(Traffic.TARGET, request).stream())
        .forEach(one -> add(one, (int) (since(one.start()) / width), requests, errors, slowest));
    List<TimeLine.Slot> slots = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      double milliseconds = slowest[i] == null ? 0 : slowest[i].toNanos() / 1e6;
      slots.add(new TimeLine.Slot(i * width, requests[i], errors[i], milliseconds));
    }
    return slots;
  }

  private static void add(
      Interval interval, int slot, long[] requests, long[] errors, Duration[] slowest) {
    if (slot < 0 || slot >= requests.length) {
      return;
    }
    requests[slot] += interval.answered() + interval.failed();
    errors[slot] += interval.failed();
    if (slowest[slot] == null || slowest[slot].compareTo(interval.longest()) < 0) {
      slowest[slot] = interval.longest();
    }
  }

  /** The longest where there are very many, in the order in which they began. */
  private List<TimeLine.Span> spans() {
    Stream<TimeLine.Span> statements =
        seen.ran().stream()
            .filter(ran -> !ran.isControl())
            .sorted(Comparator.comparing((Ran ran) -> ran.time().length()).reversed())
            .limit(MOST_STATEMENTS)
            .map(ran -> span(Kind.STATEMENT, ran.time(), ran.toString()));
    Stream<TimeLine.Span> waiting =
        stalls.stream()
            .flatMap(
                stall ->
                    stall.times().stream()
                        .map(time -> span(Kind.STALL, time, stall.cause().told())));
    Stream<TimeLine.Span> locks =
        blame.causes().entrySet().stream()
            .flatMap(
                cause ->
                    cause.getValue().stream()
                        .map(time -> span(Kind.LOCK, time, cause.getKey().told())));
    return Stream.of(statements, waiting, locks)
        .flatMap(all -> all)
        .sorted(Comparator.comparingLong((TimeLine.Span span) -> span.from() - span.to()))
        .limit(MOST_SPANS)
        .sorted(Comparator.comparingLong(TimeLine.Span::from))
        .toList();
  }

  private TimeLine.Span span(Kind kind, Span time, String text) {
    return new TimeLine.Span(kind, since(time.from()), since(time.to()), text);
  }

  private long since(Instant moment) {
    return Duration.between(seen.scenes().begin(), moment).toMillis();
  }
}
