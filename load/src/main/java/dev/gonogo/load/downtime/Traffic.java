package dev.gonogo.load.downtime;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.load.generator.Generator;
import dev.gonogo.load.generator.GeneratorSettings;
import dev.gonogo.load.generator.Injection;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.played.Players;
import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Blocks;
import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The application's traffic, as long as somebody deploys beside it. */
final class Traffic implements AutoCloseable {
  static final String TARGET = "staging";

  /** Connections are made and plans cached: none of it is the deployment's doing. */
  private static final Duration WARM_UP = Duration.ofSeconds(1);

  /** Nobody deploys for that long; where somebody does, load ends as broken. */
  private static final Duration LONGEST = Duration.ofHours(4);

  private static final Duration LEAD = Duration.ofSeconds(1);
  private static final Duration LONGEST_LEAD = Duration.ofSeconds(10);
  private static final int REQUESTS_OF_LEAD = 3;

  private final Injection injection;
  private final Schedule schedule;

  private Traffic(Injection injection, Schedule schedule) {
    this.injection = injection;
    this.schedule = schedule;
  }

  /** Returns when requests have come for a while. */
  static Traffic start(Witness.Scene scene) throws SQLException, IOException, InterruptedException {
    double perSecond = scene.transactions().perSecond();
    Target target =
        Players.target(TARGET, scene.staging(), scene.transactions().on(scene.staging()));
    Workload workload =
        new Workload(
            List.of(target),
            new Arrivals.Constant(perSecond),
            new Blocks(Duration.ofSeconds(1)),
            WARM_UP,
            LONGEST,
            scene.longest(),
            1);
    GeneratorSettings settings =
        new GeneratorSettings(scene.folder(), scene.workspace(), LONGEST.plus(LONGEST_LEAD));
    Injection injection = Generator.start(workload, settings);
    try {
      Instant first = injection.awaitStart();
      Traffic traffic = new Traffic(injection, new Schedule(first, perSecond));
      sleepUntil(first.plus(WARM_UP));
      traffic.flow();
      return traffic;
    } catch (InterruptedException | RuntimeException exception) {
      injection.close();
      throw exception;
    }
  }

  Schedule schedule() {
    return schedule;
  }

  /** Waits while requests come: a second, or longer where they come seldom. */
  void flow() throws InterruptedException {
    sleepUntil(Instant.now().plus(lead(schedule.perSecond())));
  }

  static Duration lead(double perSecond) {
    Duration some = Duration.ofNanos((long) (REQUESTS_OF_LEAD * 1e9 / perSecond));
    Duration lead = some.compareTo(LEAD) < 0 ? LEAD : some;
    return lead.compareTo(LONGEST_LEAD) > 0 ? LONGEST_LEAD : lead;
  }

  private static void sleepUntil(Instant moment) throws InterruptedException {
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), moment).toMillis()));
  }

  /** Ends it when the current requests were answered. */
  Measurements stop() {
    return injection.stop();
  }

  @Override
  public void close() {
    injection.close();
  }
}
