package dev.gonogo.load.downtime;

import dev.gonogo.load.measured.Interval;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.measured.Part;
import dev.gonogo.load.measured.SlowRequest;
import dev.gonogo.load.workload.Blocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was measured, by the periods of a scene. */
final class Counting {
  private static final double PERCENTILE = 99;

  /** Sending a little late is no reason for anything that is noticed. */
  private static final Duration PUNCTUAL = Duration.ofMillis(5);

  private final Measurements measured;
  private final Scenes scenes;

  Counting(Measurements measured, Scenes scenes) {
    this.measured = measured;
    this.scenes = scenes;
  }

  /** Every request in every period that there was. */
  List<Counted> counted() {
    List<Counted> counted = new ArrayList<>();
    for (String request : measured.requests()) {
      List<Interval> intervals = measured.intervals(Traffic.TARGET, request);
      counted.add(counted(request, Period.BEFORE, scenes.begin(), scenes.deploying(), intervals));
      Instant deployed = scenes.rollingBack().orElse(Instant.MAX);
      counted.add(counted(request, Period.DEPLOYING, scenes.deploying(), deployed, intervals));
      if (scenes.rollingBack().isPresent()) {
        counted.add(counted(request, Period.ROLLING_BACK, deployed, Instant.MAX, intervals));
      }
    }
    return counted;
  }

  private Counted counted(
      String request, Period period, Instant from, Instant to, List<Interval> all) {
    Instant begin = tenth(from);
    Instant end = to.equals(Instant.MAX) ? to : tenth(to);
    List<Interval> in =
        all.stream()
            .filter(one -> !one.start().isBefore(begin) && one.start().isBefore(end))
            .toList();
    long failed = in.stream().mapToLong(Interval::failed).sum();
    return new Counted(
        request,
        period,
        in.stream().mapToLong(Interval::answered).sum() + failed,
        failed,
        in.stream().map(Interval::longest).max(Comparator.naturalOrder()).orElse(Duration.ZERO),
        Duration.ofNanos(
            measured
                .histogram(Traffic.TARGET, request, Part.RESPONSE, begin, end)
                .getValueAtPercentile(PERCENTILE)));
  }

  /** The begin of the tenth that a moment is in, so that its requests are counted once. */
  private Instant tenth(Instant moment) {
    long nanos = Duration.between(scenes.begin(), moment).toNanos();
    long length = Blocks.INTERVAL.toNanos();
    return scenes.begin().plusNanos(Math.floorDiv(nanos, length) * length);
  }

  /** All slow requests; those that were too many to be told one by one by the tenth. */
  List<SlowRequest> slow() {
    List<SlowRequest> slow = new ArrayList<>(measured.slow());
    if (measured.slowCount() > slow.size()) {
      for (String request : measured.requests()) {
        measured.intervals(Traffic.TARGET, request).stream()
            .filter(one -> one.longest().compareTo(measured.workload().slow()) > 0)
            .map(one -> new SlowRequest(Traffic.TARGET, request, one.start(), one.longest(), ""))
            .forEach(slow::add);
      }
    }
    return slow;
  }

  /** When requests were sent late. */
  List<Span> late() {
    return measured.lateness().stream()
        .filter(one -> one.longest().compareTo(PUNCTUAL) > 0)
        .map(one -> new Span(one.start(), one.start().plus(one.longest())))
        .toList();
  }
}
