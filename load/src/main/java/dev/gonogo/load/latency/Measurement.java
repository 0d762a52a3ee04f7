package dev.gonogo.load.latency;

import dev.gonogo.engine.check.LoadSite;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.yaml.Rate;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.played.Play;
import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Blocks;
import dev.gonogo.load.workload.Request;
import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the load of one check on its servers, and has it judged. */
final class Measurement {
  private static final Duration SHORT = Duration.ofSeconds(5);

  /** Short, so that what disturbs the machine for seconds falls on both sides. */
  private static final Blocks BLOCKS = new Blocks(Duration.ofMillis(200));

  private static final long SEED = 20_261_206;

  private final LatencyCheck check;
  private final LoadSite site;

  Measurement(LatencyCheck check, LoadSite site) {
    this.check = check;
    this.site = site;
  }

  Outcome judged() throws SQLException, IOException, InterruptedException {
    KeptRuns runs = new KeptRuns(site.workspace().resolve("runs"));
    Optional<String> run = check.comparedWith().flatMap(Baseline::run);
    Optional<String> obstacle = run.isPresent() ? runs.obstacle(run.get()) : Optional.empty();
    return obstacle.isPresent()
        ? Outcome.of(Status.BLOCKED, obstacle.get())
        : judged(runs, run.map(runs::side));
  }

  private Outcome judged(KeptRuns runs, Optional<Side> earlier)
      throws SQLException, IOException, InterruptedException {
    try (Servers servers = Servers.start(check.comparedWith(), site)) {
      Workload workload = workload(servers.targets(check.traffic(), site.transactions()));
      Optional<Outcome> blocked = tooShort(workload);
      if (blocked.isPresent()) {
        return blocked.get();
      }
      Path folder = site.folder();
      Play.Result result = Play.on(folder, site.workspace(), site::tell).run(workload, () -> {});
      Measurements measured = result.measurements();
      if (check.keepAs().isPresent()) {
        runs.keep(check.keepAs().get(), measured, folder);
      }
      Optional<Side> before =
          servers
              .baseline()
              .map(other -> new Side(measured, other.name(), other.name()))
              .or(() -> earlier);
      Map<String, Compared> compared =
          Compared.each(measured, before, check.users().isPresent(), check.of(), workload.seed());
      Outcome outcome = new Judging(check, measured, compared).outcome();
      for (Observation seen :
          new Seen(check, workload, measured, before, compared).observations()) {
        outcome = outcome.with(seen);
      }
      return outcome.with(result.kept());
    }
  }

  private Workload workload(List<Target> targets) {
    Duration each = site.isShort() && check.during().compareTo(SHORT) > 0 ? SHORT : check.during();
    return new Workload(
        targets,
        arrivals(),
        BLOCKS,
        check.warmUp(),
        targets.size() == 1 ? each : wholeTurns(each.multipliedBy(2)),
        Duration.ofSeconds(1),
        SEED);
  }

  /** Both sides have equally many blocks, half of them before the other one's. */
  private static Duration wholeTurns(Duration duration) {
    long turn = BLOCKS.length().multipliedBy(4).toMillis();
    return Duration.ofMillis((duration.toMillis() + turn - 1) / turn * turn);
  }

  private Arrivals arrivals() {
    if (check.users().isPresent()) {
      return new Arrivals.Closed(check.users().get());
    }
    double from = check.rate().map(Rate::perSecond).orElseGet(site.transactions()::perSecond);
    return check
        .rampTo()
        .<Arrivals>map(to -> new Arrivals.Ramp(from, to.perSecond()))
        .orElseGet(() -> new Arrivals.Constant(from));
  }

  /** A short run may answer what a few seconds can answer, and nothing else. */
  private Optional<Outcome> tooShort(Workload workload) {
    if (!site.isShort() || !(workload.arrivals() instanceof Arrivals.Constant constant)) {
      return Optional.empty();
    }
    List<Request> requests = workload.targets().get(0).requests();
    double weights = requests.stream().mapToInt(Request::weight).sum();
    double all = constant.perSecond() * workload.duration().toMillis() / 1_000;
    long needed = check.thresholds().stream().mapToLong(Threshold::needed).max().orElse(0);
    return requests.stream()
        .filter(request -> all * request.weight() / weights < needed)
        .findFirst()
        .map(
            request ->
                Outcome.of(
                    Status.BLOCKED,
                    "short load, use -Pload: \"%s\" is sent about %d times in %d s, and what is claimed needs %,d answers"
                        .formatted(
                            request.name(),
                            Math.round(all * request.weight() / weights),
                            workload.duration().toSeconds(),
                            needed)));
  }
}
