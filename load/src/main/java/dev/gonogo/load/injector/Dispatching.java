package dev.gonogo.load.injector;

import io.gatling.core.action.Action;
import io.gatling.core.action.builder.ActionBuilder;
import io.gatling.core.structure.ScenarioContext;

/** The only action of the scenario, as Gatling builds it. */
record Dispatching(GatlingRun run) implements ActionBuilder {

  @Override
  public Action build(ScenarioContext context, Action next) {
    run.built(context.coreComponents());
    return new Dispatch(run, next);
  }
}
