package dev.gonogo.load.activity;

import dev.gonogo.engine.check.LoadSite;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.staging.Usage;
import dev.gonogo.load.played.Play;
import dev.gonogo.load.played.Players;
import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Blocks;
import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The application's traffic on two servers by turns, and what they count meanwhile. */
final class StatementLoad {
  private static final String BEFORE = "before the phase";
  private static final String NOW = "now";
  private static final Duration TURN = Duration.ofSeconds(1);

  /** Every request that takes longer is told; none is judged by it here. */
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final LoadSite site;
  private final Duration warmUp;
  private final Duration duration;

  /**
   * Load that is not sent yet.
   *
   * @param warmUp sent first, and not counted
   * @param duration of both together
   */
  StatementLoad(LoadSite site, Duration warmUp, Duration duration) {
    this.site = site;
    this.warmUp = warmUp;
    this.duration = duration;
  }

  /**
   * What both servers counted, without the warm-up.
   *
   * @param used what both used of their machine
   */
  record Counted(
      StatementActivity before, StatementActivity after, Observation used, Observation kept) {}

  Counted run(CountedStatements before, CountedStatements after)
      throws SQLException, IOException, InterruptedException {
    Workload workload =
        new Workload(
            List.of(target(BEFORE, before), target(NOW, after)),
            new Arrivals.Constant(site.transactions().perSecond()),
            new Blocks(TURN),
            warmUp,
            duration,
            SLOW,
            1);
    List<Look> first = new ArrayList<>();
    Play.Result result =
        Play.on(site.folder(), site.workspace(), site::tell)
            .run(workload, () -> first.addAll(Look.at(before, after)));
    List<Look> last = Look.at(before, after);
    String used =
        "%s: %s\n%s: %s"
            .formatted(BEFORE, last.get(0).used(first.get(0)), NOW, last.get(1).used(first.get(1)));
    return new Counted(
        StatementActivity.between(first.get(0).counted, last.get(0).counted),
        StatementActivity.between(first.get(1).counted, last.get(1).counted),
        new Observation("servers", used),
        result.kept());
  }

  /** What a server has counted and used at one moment. */
  private record Look(StatementSnapshot counted, Optional<Usage> usage) {
    static List<Look> at(CountedStatements before, CountedStatements after) throws SQLException {
      return List.of(at(before), at(after));
    }

    private static Look at(CountedStatements server) throws SQLException {
      return new Look(server.now(), server.staging().usage());
    }

    String used(Look earlier) {
      return usage
          .flatMap(now -> earlier.usage.map(now::since))
          .orElse("what it uses cannot be seen");
    }
  }

  private Target target(String name, CountedStatements server) throws SQLException, IOException {
    return Players.target(name, server.staging(), site.transactions().on(server.staging()));
  }
}
