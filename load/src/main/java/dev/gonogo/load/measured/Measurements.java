package dev.gonogo.load.measured;

import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Blocks;
import dev.gonogo.load.workload.Workload;
import dev.gonogo.load.workload.WorkloadJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * What injectors measured, without the warm-up; times in nanoseconds, three significant digits.
 *
 * <p>Every request belongs to the moment that it should have been sent. In a closed model that is
 * when its user had the last answer, so that a server that stands still is asked little: there
 * {@link Part#RESPONSE} is corrected for coordinated omission. To every response that took longer
 * than a user usually takes from one request to the next (the median of the target), those are
 * added that the user would have sent meanwhile (HdrHistogram: {@code
 * copyCorrectedForCoordinatedOmission}).
 *
 * <p>Files are read when they are asked for something, so that little is kept: of each request one
 * histogram for each part.
 */
public final class Measurements {

  private final Workload workload;
  private final List<Result> results;
  private final List<ResultFiles> injectors;
  private final List<Path> files;

  /** By tag; whoever asks is given a copy. */
  private final Map<String, Histogram> merged = new ConcurrentHashMap<>();

  private Measurements(
      Workload workload, List<Result> results, List<ResultFiles> injectors, List<Path> files) {
    this.workload = workload;
    this.results = results;
    this.injectors = injectors;
    this.files = files;
  }

  /**
   * Those of all injectors that wrote into a folder, from one machine or brought together from
   * many.
   *
   * @throws IllegalArgumentException where an injector is missing or has not ended as it should
   */
  public static Measurements read(Path folder) {
    try {
      Workload workload = WorkloadJson.read(Files.readString(folder.resolve(ResultFiles.WORKLOAD)));
      List<Result> results = Results.read(folder);
      List<ResultFiles> injectors =
          results.stream().map(result -> ResultFiles.of(folder, result.share())).toList();
      try (Stream<Path> files = Files.walk(folder)) {
        return new Measurements(
            workload, results, injectors, files.filter(Files::isRegularFile).sorted().toList());
      }
    } catch (IOException exception) {
      throw new IllegalArgumentException(
          "what was measured cannot be read from %s: %s".formatted(folder, exception.getMessage()),
          exception);
    }
  }

  /** Writes beside the files of injectors what they send. */
  public static void describe(Workload workload, Path folder) throws IOException {
    Files.writeString(
        folder.resolve(ResultFiles.WORKLOAD),
        WorkloadJson.SHOWN.toJson(workload.withoutContents()));
  }

  /** Whether an injector has written into a folder. */
  public static boolean exist(Path folder, int injector) {
    return Files.exists(ResultFiles.of(folder, injector).histograms());
  }

  /** What was sent; without passwords. */
  public Workload workload() {
    return workload;
  }

  /** When the measured part began. */
  public Instant start() {
    return results.get(0).start();
  }

  /** How long it took, shorter than asked for where it was stopped. */
  public Duration duration() {
    return results.stream()
        .map(result -> Duration.between(result.start(), result.end()))
        .min(Comparator.naturalOrder())
        .filter(duration -> !duration.isNegative())
        .orElse(Duration.ZERO);
  }

  /** The targets, as the workload has them. */
  public List<String> targets() {
    return workload.targets().stream().map(target -> target.name()).toList();
  }

  /** The requests, as the workload has them. */
  public List<String> requests() {
    return workload.targets().get(0).names();
  }

  /** All injectors and intervals together. */
  public Histogram histogram(String target, String request, Part part) {
    return corrected(target, part, merged(target, request, part));
  }

  /**
   * The same of each block in which the target had its turn, in their order; the last one may be
   * cut short.
   */
  public List<Histogram> blocks(String target, String request, Part part) {
    Map<Long, Histogram> blocks = new TreeMap<>();
    turns(target).blocks().forEach(block -> blocks.put(block, HistogramLog.empty()));
    each(
        target,
        request,
        part,
        (interval, histogram) ->
            blocks
                .computeIfAbsent(
                    workload.blocks().at(interval * Blocks.INTERVAL.toNanos()),
                    block -> HistogramLog.empty())
                .add(histogram));
    return blocks.values().stream().map(block -> corrected(target, part, block)).toList();
  }

  /** The time line of one request, without the tenths in which none should have been sent. */
  public List<Interval> intervals(String target, String request) {
    TimeLine line = new TimeLine(start());
    each(target, request, Part.RESPONSE, line::answered);
    each(target, request, Part.FAILED, line::failed);
    return line.intervals();
  }

  /**
   * The first 10,000 slow requests of every injector, in the order that they should have been sent.
   */
  public List<SlowRequest> slow() {
    List<SlowRequest> slow = new ArrayList<>();
    for (ResultFiles injector : injectors) {
      slow.addAll(Results.slow(injector.slow()));
    }
    slow.sort(Comparator.comparing(SlowRequest::start));
    return List.copyOf(slow);
  }

  /** How many there were. */
  public long slowCount() {
    return results.stream().mapToLong(Result::slow).sum();
  }

  /** Every way in which requests failed, the most frequent first. */
  public List<ErrorCount> errors() {
    return Results.errors(results);
  }

  /** How late the injectors were, of all requests. */
  public Histogram lag() {
    Histogram lag = HistogramLog.empty();
    for (String target : targets()) {
      for (String request : requests()) {
        lag.add(merged(target, request, Part.LAG));
      }
    }
    return lag;
  }

  /** The same along time, of all requests together. */
  public List<Interval> lateness() {
    TimeLine line = new TimeLine(start());
    for (String target : targets()) {
      for (String request : requests()) {
        each(target, request, Part.LAG, line::answered);
      }
    }
    return line.intervals();
  }

  /** One part of what should have been sent from one moment to another, in whole tenths. */
  public Histogram histogram(String target, String request, Part part, Instant from, Instant to) {
    Histogram merged = HistogramLog.empty();
    each(
        target,
        request,
        part,
        (interval, histogram) -> {
          Instant start = start().plus(Blocks.INTERVAL.multipliedBy(interval));
          if (!start.isBefore(from) && start.isBefore(to)) {
            merged.add(histogram);
          }
        });
    return merged;
  }

  /** Answered requests per second that the target had its turn; 0 where it never had. */
  public double throughput(String target, String request) {
    long nanos = turns(target).nanos();
    return nanos == 0 ? 0 : merged(target, request, Part.SERVICE).getTotalCount() * 1e9 / nanos;
  }

  private Turns turns(String target) {
    return new Turns(
        workload.blocks(), targets().indexOf(target), targets().size(), duration().toNanos());
  }

  /** The files it was read from, and the logs beside them. */
  public List<Path> files() {
    return files;
  }

  private Histogram merged(String target, String request, Part part) {
    return merged
        .computeIfAbsent(
            Tag.of(target, request, part),
            tag -> {
              Histogram all = HistogramLog.empty();
              each(target, request, part, (interval, histogram) -> all.add(histogram));
              return all;
            })
        .copy();
  }

  private void each(String target, String request, Part part, HistogramLog.Reader reader) {
    String tag = Tag.of(target, request, part);
    injectors.forEach(injector -> HistogramLog.read(injector.histograms(), tag, start(), reader));
  }

  private Histogram corrected(String target, Part part, Histogram raw) {
    if (part != Part.RESPONSE || !(workload.arrivals() instanceof Arrivals.Closed)) {
      return raw;
    }
    long usual = usualCycle(target);
    return usual == 0 ? raw : raw.copyCorrectedForCoordinatedOmission(usual);
  }

  /** A user sends the next request at once: from one to the next is what a response takes. */
  private long usualCycle(String target) {
    Histogram all = HistogramLog.empty();
    requests().forEach(request -> all.add(merged(target, request, Part.RESPONSE)));
    return all.getValueAtPercentile(50);
  }
}
