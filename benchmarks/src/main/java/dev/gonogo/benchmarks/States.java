package dev.gonogo.benchmarks;

import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import dev.gonogo.engine.staging.StagingSettings;
import dev.gonogo.engine.staging.State;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Prints what a staging server and its states take: a folder for the server's program. */
final class States {

  private static final int ROUNDS = 5;

  private States() {}

  public static void main(String[] arguments) throws Exception {
    StagingSettings settings =
        new StagingSettings(
            Path.of(arguments[0]), Optional.empty(), Optional.empty(), Optional.empty());
    Staging.start(StagingRequest.of(17), settings).close(); // Unpacks the program, once.

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
      execute(
          staging,
          "create table filler as select n, repeat(md5(n::text), 30) as text"
              + " from generate_series(1, 145000) as n");
      statesOf(staging, "150 MB");
    }
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
