package dev.gonogo.benchmarks;

import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import dev.gonogo.engine.staging.State;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Prints what a staging server and its states take: a folder for the server's program, and where.
 */
final class States {

  private static final int ROUNDS = 5;

  private States() {}

  public static void main(String[] arguments) throws Exception {
    Path workspace = Path.of(arguments[0]);
    Where where = Where.of(arguments[1]);
    StagingSettings settings = settings(workspace, where, false);
    try (Staging staging = Staging.start(StagingRequest.of(17), settings)) {
      query(staging);
      System.out.printf(Locale.ROOT, "JVM start to first query %.2f s%n", secondsOfThisProcess());
    }
    print(
        "start to first query",
        () -> {
          long begin = System.nanoTime();
          try (Staging staging = Staging.start(StagingRequest.of(17), settings)) {
            query(staging);
            return System.nanoTime() - begin;
          }
        });
    try (Staging staging = Staging.start(StagingRequest.of(17), settings)) {
      statesOf(staging, "empty");
      fill(staging);
      statesOf(staging, "150 MB");
    }
    keptSetup(settings(workspace, where, true), where);
  }

  /** The first run pays for what the later ones save. */
  private static void keptSetup(StagingSettings settings, Where where) throws Exception {
    StagingRequest request =
        new StagingRequest(
            17,
            where,
            Optional.empty(),
            Optional.of("benchmark " + System.nanoTime()),
            List.of(),
            Map.of(),
            "deployer",
            List.of(),
            "staging");
    try (Staging staging = Staging.start(request, settings)) {
      fill(staging);
      State state = staging.save("set up");
      long begin = System.nanoTime();
      staging.keepSetup(state);
      System.out.printf(
          Locale.ROOT, "keep a setup, 150 MB     %.2f s%n", (System.nanoTime() - begin) / 1e9);
    }
    print(
        "start from it",
        () -> {
          long begin = System.nanoTime();
          try (Staging staging = Staging.start(request, settings)) {
            query(staging);
            return System.nanoTime() - begin;
          }
        });
  }

  private static double secondsOfThisProcess() {
    Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
    return Duration.between(started, Instant.now()).toMillis() / 1e3;
  }

  private static StagingSettings settings(Path workspace, Where where, boolean keepsSetup) {
    return new StagingSettings(
        workspace,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(where),
        keepsSetup);
  }

  private static void fill(Staging staging) throws SQLException {
    execute(
        staging,
        "create table filler as select n, repeat(md5(n::text), 30) as text"
            + " from generate_series(1, 145000) as n");
  }

  private static void statesOf(Staging staging, String size) throws Exception {
    print(
        "save, " + size,
        () -> {
          long begin = System.nanoTime();
          State state = staging.save("benchmark");
          query(staging);
          long nanos = System.nanoTime() - begin;
          staging.discard(state);
          return nanos;
        });
    State state = staging.save("benchmark");
    print(
        "restore, " + size,
        () -> {
          long begin = System.nanoTime();
          staging.restore(state);
          query(staging);
          return System.nanoTime() - begin;
        });
    staging.discard(state);
  }

  private static void print(String what, Callable<Long> timed) throws Exception {
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      nanos[i] = timed.call();
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-24s %.2f s (%.2f to %.2f)%n",
        what,
        nanos[ROUNDS / 2] / 1e9,
        nanos[0] / 1e9,
        nanos[ROUNDS - 1] / 1e9);
  }

  private static void query(Staging staging) throws SQLException {
    execute(staging, "select 1");
  }

  private static void execute(Staging staging, String sql) throws SQLException {
    try (Connection connection = staging.connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
