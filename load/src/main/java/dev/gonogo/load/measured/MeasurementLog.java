package dev.gonogo.load.measured;

import dev.gonogo.load.workload.Blocks;
import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import dev.gonogo.load.workload.WorkloadJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Writes what one injector measures: threads put numbers into {@link Samples}, and a thread of this
 * makes histograms of them.
 */
public final class MeasurementLog implements AutoCloseable {
  private static final int LOOK_MILLISECONDS = 100;
  private static final long STILL_OPEN_NANOS = 1_000_000_000;

  private final Workload workload;
  private final int share;
  private final int shares;
  private final Instant start;
  private final ResultFiles files;
  private final List<Samples> samples = new CopyOnWriteArrayList<>();
  private final IntervalHistograms intervals;
  private final PrintStream histogramFile;
  private final HistogramLogWriter histograms;
  private final BufferedWriter slowFile;
  private final Trouble trouble;
  private final Thread looking = new Thread(this::look, "gonogo-measurements");
  private volatile boolean ended;

  /**
   * Creates the files.
   *
   * @param start when the warm-up is over, in whole milliseconds
   */
  public MeasurementLog(Path folder, Workload workload, int share, int shares, Instant start)
      throws IOException {
    this.workload = workload;
    this.share = share;
    this.shares = shares;
    this.start = start;
    files = ResultFiles.of(folder, share);
    intervals = new IntervalHistograms(workload.targets().size() * requests());
    histogramFile =
        new PrintStream(Files.newOutputStream(files.histograms()), false, StandardCharsets.UTF_8);
    histograms = new HistogramLogWriter(histogramFile);
    slowFile = Files.newBufferedWriter(files.slow());
    trouble = new Trouble(slowFile);
    histograms.outputComment("[nanoseconds, by the moment that a request should have been sent]");
    histograms.outputLogFormatVersion();
    histograms.outputStartTime(start.toEpochMilli());
    histograms.setBaseTime(start.toEpochMilli());
    histograms.outputBaseTime(start.toEpochMilli());
    histograms.outputLegend();
    looking.setDaemon(true);
    looking.start();
  }

  /** Numbers of a thread of its own. */
  public Samples samples() {
    Samples mine = new Samples();
    samples.add(mine);
    return mine;
  }

  /** The number of a request of a target, as samples have it. */
  public int kind(int target, int request) {
    return target * requests() + request;
  }

  private int requests() {
    return workload.targets().get(0).requests().size();
  }

  /** Tells of a request that took longer than is thought normal; not those of the warm-up. */
  public void slow(int kind, long due, long response, String sqlState) {
    if (due >= 0) {
      trouble.slow(
          new SlowRequest(
              target(kind).name(),
              request(kind),
              start.plusNanos(due),
              Duration.ofNanos(response),
              sqlState));
    }
  }

  /** Tells why a request failed; not those of the warm-up. */
  public void error(int kind, long due, String sqlState, String message) {
    if (due >= 0) {
      trouble.error(
          new ErrorCount(
              target(kind).name(), request(kind), sqlState, message, start.plusNanos(due), 1));
    }
  }

  private Target target(int kind) {
    return workload.targets().get(kind / requests());
  }

  private String request(int kind) {
    return target(kind).requests().get(kind % requests()).name();
  }

  /** How many requests were answered or failed until now, of the warm-up too. */
  public long sent() {
    return samples.stream().mapToLong(Samples::sent).sum();
  }

  /** How many of them failed. */
  public long failed() {
    return samples.stream().mapToLong(Samples::failures).sum();
  }

  private void look() {
    try {
      while (!ended) {
        Thread.sleep(LOOK_MILLISECONDS);
        write(Duration.between(start, Instant.now()).toNanos() - STILL_OPEN_NANOS);
      }
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void write(long untilNanos) {
    if (ended) {
      return;
    }
    samples.forEach(of -> intervals.add(of.take()));
    intervals.take(untilNanos, this::write);
    histogramFile.flush();
  }

  private void write(long interval, List<Map<Part, Histogram>> of) {
    double length = Blocks.INTERVAL.toMillis() / 1e3;
    for (int kind = 0; kind < of.size(); kind++) {
      for (Map.Entry<Part, Histogram> one : of.get(kind).entrySet()) {
        one.getValue().setTag(Tag.of(target(kind).name(), request(kind), one.getKey()));
        histograms.outputIntervalHistogram(
            interval * length, (interval + 1) * length, one.getValue(), 1.0);
      }
    }
  }

  /**
   * Writes what is left, and what the injector says of itself; no sample may come any more.
   *
   * @param end when no further request was sent
   */
  public void close(Instant end) throws IOException {
    long sent = sent();
    long failed = failed();
    close();
    Result result =
        new Result(share, shares, start, end, sent, failed, trouble.slowCount(), trouble.errors());
    Path unfinished = files.result().resolveSibling(files.result().getFileName() + ".unfinished");
    Files.writeString(unfinished, WorkloadJson.SHOWN.toJson(result));
    Files.move(unfinished, files.result());
  }

  /** Writes what is left. */
  @Override
  public synchronized void close() throws IOException {
    if (!ended) {
      write(Long.MAX_VALUE);
      ended = true;
      histogramFile.close();
      slowFile.close();
    }
  }
}
