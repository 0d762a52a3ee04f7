package dev.gonogo.benchmarks;

import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import dev.gonogo.load.generator.Generator;
import dev.gonogo.load.generator.GeneratorSettings;
import dev.gonogo.load.generator.Injection;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.measured.Part;
import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Blocks;
import dev.gonogo.load.workload.Login;
import dev.gonogo.load.workload.Request;
import dev.gonogo.load.workload.ServerMark;
import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * Prints how fast and how exact load is beside pgbench: what is compared, a folder for the server's
 * program, one for results, the path of pgbench, how many rounds, and how many seconds each takes.
 */
final class Load {
  private static final int SCALE = 10;
  private static final int USERS = 8;
  private static final int RATE = 2000;
  private static final double MICROSECOND = 1e3;
  private static final String ANY = "(select 1 + (random() * 999999)::int)";

  private final Staging staging;
  private final Path workspace;
  private final Path results;
  private final Pgbench peer;
  private final int rounds;
  private final int seconds;

  private Load(Staging staging, String[] arguments) {
    this.staging = staging;
    this.workspace = Path.of(arguments[1]);
    this.results = Path.of(arguments[2]).toAbsolutePath();
    this.peer = new Pgbench(staging, arguments[3], results, "app");
    this.rounds = Integer.parseInt(arguments[4]);
    this.seconds = Integer.parseInt(arguments[5]);
  }

  public static void main(String[] arguments) throws Exception {
    StagingSettings settings =
        new StagingSettings(
            Path.of(arguments[1]),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Where.EMBEDDED),
            false);
    try (Staging staging = Staging.start(StagingRequest.of(17), settings)) {
      Load load = new Load(staging, arguments);
      load.setUp(arguments[3]);
      switch (arguments[0]) {
        case "look-ups" -> load.lookUps();
        case "actor" -> load.actor();
        case "rate" -> load.rate();
        default -> throw new IllegalArgumentException("look-ups, actor or rate");
      }
    }
  }

  private void setUp(String pgbench) throws Exception {
    new Pgbench(staging, pgbench, results, "gonogo").initialise(SCALE);
    try (Connection session = staging.connectAsSuperuser();
        Statement statement = session.createStatement()) {
      statement.execute(
          """
          create role app login;
          create role reader;
          grant reader to app;
          grant select on pgbench_accounts, pgbench_branches to app;
          create table notes as
            select n as id, 'u' || n % 1000 as owner, md5(n::text) as text
              from generate_series(1, 100000) as n;
          alter table notes add primary key (id);
          alter table notes enable row level security;
          create policy own on notes using (owner = current_setting('app.user'));
          grant select on notes to reader;
          """);
      statement.execute("vacuum analyze notes");
    }
  }

  /** As fast as 8 users go, and how late half as many are sent. */
  private void lookUps() throws Exception {
    double[] ours = new double[rounds];
    double[] peers = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      peers[round] = peer.rate(seconds, "-S");
      ours[round] = perSecond(run(lookUp(), new Arrivals.Closed(USERS)), lookUp());
    }
    printRates("primary-key look-ups, 8 users", 0.35, ours, peers);
    double half = median(ours) / 2;
    double[] lags = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      lags[round] = micros(run(lookUp(), new Arrivals.Constant(half)).lag(), 99) / 1000;
    }
    System.out.printf(
        Locale.ROOT,
        "lag of the generator at %.0f a second: p99 %.2f ms (goal: at most 1)%n  all rounds: %s%n",
        half,
        median(lags),
        Arrays.toString(lags));
  }

  private void actor() throws Exception {
    Path script =
        Files.writeString(
            results.resolve("actor.sql"),
            """
            \\set id 17 + 1000 * random(0, 99)
            \\startpipeline
            begin;
            select set_config('app.user', 'u17', true), set_config('role', 'reader', true);
            select * from notes where id = :id;
            commit;
            \\endpipeline
            """);
    Request request =
        new Request(
            "actor",
            1,
            Login.to(staging, "app"),
            Optional.of("reader"),
            Map.of("app.user", "u17"),
            List.of("select * from notes where id = (select 17 + 1000 * (random() * 99)::int)"),
            Optional.empty());
    double[] ours = new double[rounds];
    double[] peers = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      peers[round] = peer.rate(seconds, "-f", script.toString());
      ours[round] = perSecond(run(request, new Arrivals.Closed(USERS)), request);
    }
    printRates("transactions of an RLS actor, 8 users, peer pipelined", 0.5, ours, peers);
  }

  private void rate() throws Exception {
    double[] ours = new double[rounds];
    double[] peers = new double[rounds];
    double[] ours95 = new double[rounds];
    double[] peers95 = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      Pgbench.Latency latency = peer.latency(seconds, RATE, "-S");
      peers[round] = latency.median();
      peers95[round] = latency.p95();
      Histogram service =
          run(lookUp(), new Arrivals.Constant(RATE)).histogram("t", "look-up", Part.SERVICE);
      ours[round] = micros(service, 50);
      ours95[round] = micros(service, 95);
    }
    System.out.printf(
        Locale.ROOT,
        "service at %d a second: p50 %.0f µs, pgbench %.0f µs, difference %.0f µs (goal: at most 50)%n"
            + "  p95 %.0f µs, pgbench %.0f µs%n  all rounds: p50 %s | %s, p95 %s | %s%n",
        RATE,
        median(ours),
        median(peers),
        median(ours) - median(peers),
        median(ours95),
        median(peers95),
        Arrays.toString(ours),
        Arrays.toString(peers),
        Arrays.toString(ours95),
        Arrays.toString(peers95));
  }

  private Request lookUp() {
    return new Request(
        "look-up",
        1,
        Login.to(staging, "app"),
        Optional.empty(),
        Map.of(),
        List.of("select abalance from pgbench_accounts where aid = " + ANY),
        Optional.empty());
  }

  private Measurements run(Request request, Arrivals arrivals) throws Exception {
    Workload workload =
        new Workload(
            List.of(new Target("t", ServerMark.of(staging), List.of(request))),
            arrivals,
            new Blocks(Duration.ofSeconds(1)),
            Duration.ofSeconds(3),
            Duration.ofSeconds(seconds),
            Duration.ofMillis(200),
            42);
    Path folder = Files.createTempDirectory(results, request.name());
    GeneratorSettings settings =
        new GeneratorSettings(folder, workspace, Duration.ofSeconds(60L + seconds));
    try (Injection injection = Generator.start(workload, settings)) {
      return injection.await();
    }
  }

  private static double perSecond(Measurements measured, Request request) {
    return measured.throughput("t", request.name());
  }

  private static double micros(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / MICROSECOND;
  }

  private static void printRates(String what, double goal, double[] ours, double[] peers) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f a second, pgbench %.0f, ratio %.2f (goal: at least %.2f)%n  all rounds: %s | %s%n",
        what,
        median(ours),
        median(peers),
        median(ours) / median(peers),
        goal,
        Arrays.toString(Arrays.stream(ours).mapToLong(Math::round).toArray()),
        Arrays.toString(Arrays.stream(peers).mapToLong(Math::round).toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
