package dev.gonogo.load.injector;

import io.gatling.app.Runner;
import io.gatling.commons.util.DefaultClock;
import io.gatling.core.CoreComponents;
import io.gatling.core.actor.ActorSystem;
import io.gatling.core.cli.GatlingArgs;
import io.gatling.core.config.GatlingConfiguration;
import io.gatling.core.controller.inject.PopulationFlows;
import io.gatling.core.scenario.Population;
import io.gatling.core.scenario.SimulationParams;
import io.netty.channel.EventLoopGroup;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/** Gatling's runner, which starts when it is told to, and asks nobody for a newer version. */
final class PunctualRunner extends Runner {

  private final Runnable beforeStart;

  PunctualRunner(
      ActorSystem system,
      EventLoopGroup events,
      GatlingArgs arguments,
      GatlingConfiguration configuration,
      Runnable beforeStart) {
    super(system, events, new DefaultClock(), arguments, configuration);
    this.beforeStart = beforeStart;
  }

  /** Gatling's own asks Maven Central. */
  @Override
  public void displayVersionWarning() {
    // Its version is pinned.
  }

  @Override
  public Try<BoxedUnit> start(
      SimulationParams parameters,
      CoreComponents components,
      PopulationFlows<String, Population> flows) {
    beforeStart.run();
    return super.start(parameters, components, flows);
  }
}
