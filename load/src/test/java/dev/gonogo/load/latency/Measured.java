package dev.gonogo.load.latency;

import dev.gonogo.load.measured.MeasurementLog;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.measured.Samples;
import dev.gonogo.load.workload.Workload;
import dev.gonogo.load.workload.WorkloadJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Measurements of requests "list" that nobody has sent, written and read as injectors do it. */
final class Measured {
  private static final int MILLISECOND = 1_000_000;
  private static final long BLOCK = 200L * MILLISECOND;
  private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");

  private final Random random = new Random(3);
  private final Path folder;
  private final List<String> targets;
  private final Map<String, Double> tenths = new HashMap<>();
  private final List<Consumer<Samples>> written = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private double lag = 0.05;
  private final Map<String, Double> pools = new HashMap<>();

  private Measured(Path folder, List<String> targets) {
    this.folder = folder;
    this.targets = targets;
  }

  static Measured of(Path folder, String... targets) {
    return new Measured(folder, List.of(targets));
  }

  /** In each block of the target so many requests, which take about so long. */
  Measured requests(String target, double milliseconds, int blocks, int each) {
    int kind = targets.indexOf(target);
    written.add(
        samples -> {
          int turn = 0;
          for (long block = 0; turn < blocks; block++) {
            if (target(block) == kind) {
              turn++;
              for (int i = 0; i < each; i++) {
                double sample = milliseconds * Math.exp(0.3 * random.nextGaussian());
                samples.answered(
                    kind,
                    block * BLOCK + i * (BLOCK / each),
                    nanoseconds(lag),
                    nanoseconds(pool(target, i)),
                    nanoseconds(sample));
              }
            }
          }
        });
    return this;
  }

  /** A B B A. */
  private int target(long block) {
    return targets.size() == 2 && (block % 4 == 1 || block % 4 == 2) ? 1 : 0;
  }

  private static long nanoseconds(double milliseconds) {
    return Math.round(milliseconds * MILLISECOND);
  }

  Measured sentLate(double milliseconds) {
    lag = milliseconds;
    return this;
  }

  Measured waitingForConnections(double milliseconds) {
    targets.forEach(target -> waitingForConnections(target, milliseconds));
    return this;
  }

  Measured waitingForConnections(String target, double milliseconds) {
    pools.put(target, milliseconds);
    return this;
  }

  /** Every tenth request waits so much longer. */
  Measured waitingForConnections(String target, double milliseconds, double tenth) {
    tenths.put(target, tenth);
    return waitingForConnections(target, milliseconds);
  }

  private double pool(String target, int request) {
    return request % 10 == 9 && tenths.containsKey(target)
        ? tenths.getOrDefault(target, 0.0)
        : pools.getOrDefault(target, 0.02);
  }

  Measured failing(String sqlState, String message, int count) {
    for (int i = 0; i < count; i++) {
      failures.add(sqlState + ": " + message);
    }
    return this;
  }

  Measurements read() {
    try {
      Files.createDirectories(folder);
      Workload workload = WorkloadJson.read(workload());
      Measurements.describe(workload, folder);
      MeasurementLog log = new MeasurementLog(folder, workload, 0, 1, START);
      Samples samples = log.samples();
      written.forEach(some -> some.accept(samples));
      for (String failure : failures) {
        samples.failed(0, 1, MILLISECOND);
        log.error(0, 1, failure.substring(0, 5), failure.substring(7));
      }
      log.close(START.plusSeconds(30));
      return Measurements.read(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String workload() {
    String all =
        targets.stream()
            .map(
                name ->
                    """
                    {"name": "%s",
                     "server": {"systemIdentifier": "1", "startedAt": "2026-11-21T00:00:00Z"},
                     "requests": [{"name": "list", "weight": 1,
                       "login": {"url": "jdbc:postgresql://127.0.0.1/shop", "user": "app"},
                       "role": null, "settings": {}, "statements": ["SELECT 1"], "feeder": null}]}"""
                        .formatted(name))
            .collect(Collectors.joining(","));
    return """
    {"targets": [%s], "arrivals": {"kind": "constant", "perSecond": 50},
     "blocks": {"length": "PT0.2S"}, "warmUp": "PT0S", "duration": "PT30S", "slow": "PT1S",
     "seed": 1, "connections": 8}"""
        .formatted(all);
  }
}
